package com.tarifario.io.xlsx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook as a spreadsheet program writes it, from the XML of its rows. */
final class RawWorkbook {

  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private RawWorkbook() {}

  /** Style 1 is a date, style 2 a percentage. */
  static byte[] of(String rows, boolean from1904) {
    return zip(files(rows, from1904));
  }

  /** As some programs write it, which know no formats. */
  static byte[] withoutStyles(String rows) {
    Map<String, String> files = files(rows, false);
    files.remove("xl/styles.xml");
    files.replaceAll(
        (name, text) -> text.replaceAll("<(Override|Relationship)[^>]*styles[^>]*>", ""));
    return zip(files);
  }

  private static Map<String, String> files(String rows, boolean from1904) {
    Map<String, String> files = new LinkedHashMap<>();
    files.put(
        "[Content_Types].xml",
        """
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
        <Override PartName="/xl/workbook.xml" ContentType="%1$s.sheet.main+xml"/>
        <Override PartName="/xl/styles.xml" ContentType="%1$s.styles+xml"/>
        <Override PartName="/xl/worksheets/sheet1.xml" ContentType="%1$s.worksheet+xml"/></Types>
        """
            .formatted("application/vnd.openxmlformats-officedocument.spreadsheetml"));
    files.put(
        "_rels/.rels",
        """
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
        <Relationship Id="rId1" Type="%s/officeDocument" Target="xl/workbook.xml"/></Relationships>
        """
            .formatted(RELATIONS));
    files.put(
        "xl/workbook.xml",
        """
        <workbook xmlns="%s" xmlns:r="%s"><workbookPr date1904="%s"/>
        <sheets><sheet name="prices" sheetId="1" r:id="rId1"/></sheets></workbook>
        """
            .formatted(MAIN, RELATIONS, from1904 ? 1 : 0));
    files.put(
        "xl/_rels/workbook.xml.rels",
        """
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
        <Relationship Id="rId1" Type="%1$s/worksheet" Target="worksheets/sheet1.xml"/>
        <Relationship Id="rId2" Type="%1$s/styles" Target="styles.xml"/></Relationships>
        """
            .formatted(RELATIONS));
    files.put(
        "xl/styles.xml",
        """
        <styleSheet xmlns="%s"><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="14"/>
        <xf numFmtId="9"/></cellXfs></styleSheet>
        """
            .formatted(MAIN));
    files.put(
        "xl/worksheets/sheet1.xml",
        "<worksheet xmlns='%s'><sheetData>%s</sheetData></worksheet>".formatted(MAIN, rows));
    return files;
  }

  private static byte[] zip(Map<String, String> files) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    } catch (IOException impossible) {
      throw new AssertionError(impossible);
    }
    return bytes.toByteArray();
  }
}
