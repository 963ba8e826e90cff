package com.tarifario.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import java.util.function.Predicate;

/** Holds the house to its plan. Each rule says why it is there. */
@AnalyzeClasses(packages = "com.tarifario", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  private static final Set<String> INEXACT = Set.of("double", "float");

  @ArchTest
  static final ArchRule coreKnowsTheJdkAndItselfOnly =
      classes()
          .that()
          .resideInAPackage("com.tarifario.core..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("com.tarifario.core..", "java..", "org.jspecify..")
          .because("prices can be checked again without a rule engine or a file format");

  @ArchTest
  static final ArchRule rulesKnowTablesButNoOtherFiles =
      noClasses()
          .that()
          .resideInAPackage("com.tarifario.rules..")
          .should()
          .dependOnClassesThat(
              describe(
                  "of files, and neither tables nor what is wrong with them",
                  clazz ->
                      clazz.getPackageName().startsWith("com.tarifario.io")
                          && !clazz.getPackageName().equals("com.tarifario.io.csv")
                          && !clazz.getPackageName().equals("com.tarifario.io.table")
                          && !clazz.getPackageName().equals("com.tarifario.io.xlsx")
                          && !clazz.isAssignableTo(RuntimeException.class)))
          .because(
              "a number in a rate sheet means what it means in a work file, so one reader reads"
                  + " both; but an application may price its own objects without work files");

  @ArchTest
  static final ArchRule onlyFilesKnowTheirFormats =
      noClasses()
          .that()
          .resideOutsideOfPackage("com.tarifario.io..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("de.siegmar..", "org.dhatim..")
          .because("quotes, line ends and character sets are understood in one place");

  @ArchTest
  static final ArchRule filesDoNotKnowRules =
      noClasses()
          .that()
          .resideInAPackage("com.tarifario.io..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.tarifario.rules..")
          .because("files can be read and written whatever decides the prices");

  @ArchTest
  static final ArchRule onlyRulesKnowDrools =
      noClasses()
          .that()
          .resideOutsideOfPackage("com.tarifario.rules..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.drools..", "org.kie..", "org.mvel2..")
          .because("Drools decides behind one port, and can be replaced behind it");

  @ArchTest
  static final ArchRule theStoreKnowsTheDomainFilesAndItsDatabase =
      classes()
          .that()
          .resideInAPackage("com.tarifario.store..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "com.tarifario.store..",
              "com.tarifario.core..",
              "com.tarifario.io..",
              "java..",
              "javax.sql..",
              "org.jdbi..",
              "org.flywaydb..",
              "org.h2..",
              "com.zaxxer.hikari..",
              "org.apache.commons.text..",
              "org.jspecify..")
          .because("what is kept does not depend on how prices are decided");

  @ArchTest
  static final ArchRule onlyTheStoreKnowsDatabases =
      noClasses()
          .that()
          .resideOutsideOfPackages("com.tarifario.store..", "com.tarifario.testing..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "java.sql..", "javax.sql..", "org.jdbi..", "org.flywaydb..", "org.h2..")
          .because("SQL is written in one place, and all that is written goes through one gate");

  @ArchTest
  static final ArchRule onlyTheCommandLineUsesTheStore =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "com.tarifario.store..",
              "com.tarifario.cli..",
              "com.tarifario.examples..",
              "com.tarifario.testing..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.tarifario.store..")
          .because("prices are made without a database too");

  @ArchTest
  static final ArchRule onlyHolidaysKnowJollyday =
      noClasses()
          .that()
          .resideOutsideOfPackage("com.tarifario.rules.holidays..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("de.focus_shift..")
          .because("whoever knows the holidays stands behind one port");

  @ArchTest
  static final ArchRule onlyTrustedLayersKnowTheCompiler =
      noClasses()
          .that()
          .resideOutsideOfPackage("com.tarifario.rules.trusted..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.drools.compiler..", "org.drools.mvel..", "org.mvel2..")
          .because("no text that an analyst wrote may reach a code generator");

  @ArchTest
  static final ArchRule noDroolsTypeInAPublicSignature =
      methods()
          .that()
          .areDeclaredInClassesThat(
              describe("public", clazz -> clazz.getModifiers().contains(JavaModifier.PUBLIC)))
          .and()
          .arePublic()
          .should(notMentionDrools())
          .because("who embeds the library must not depend on the engine inside it");

  @ArchTest
  static final ArchRule noDoubleAsField =
      noFields()
          .that()
          .areDeclaredInClassesThat()
          .resideInAnyPackage(
              "com.tarifario.core..",
              "com.tarifario.rules..",
              "com.tarifario.io..",
              "com.tarifario.store..")
          .should(beInexact())
          .because("money, quantities and rates are exact");

  @ArchTest
  static final ArchRule noDoubleInASignature =
      noMethods()
          .that()
          .areDeclaredInClassesThat()
          .resideInAnyPackage(
              "com.tarifario.core..",
              "com.tarifario.rules..",
              "com.tarifario.io..",
              "com.tarifario.store..")
          .should(mentionDouble())
          .because("money, quantities and rates are exact");

  @ArchTest
  static final ArchRule noNumberGoesThroughADouble =
      noClasses()
          .should()
          .callMethodWhere(
              describe(
                  "a number becomes a double, or is made of one",
                  (JavaMethodCall call) ->
                      call.getTargetOwner().isEquivalentTo(BigDecimal.class)
                          && Set.of("doubleValue", "floatValue").contains(call.getName())))
          .orShould()
          .callConstructor(BigDecimal.class, double.class)
          .because("money, quantities and rates are exact");

  @ArchTest
  static final ArchRule noClockOutsideTheCommandLine =
      noClasses()
          .that()
          .resideOutsideOfPackage("com.tarifario.cli..")
          .should()
          .callMethodWhere(
              describe(
                  "the time of day is asked for",
                  (JavaMethodCall call) ->
                      call.getName().equals("now")
                          || (call.getTargetOwner().isEquivalentTo(System.class)
                              && Set.of("currentTimeMillis", "nanoTime").contains(call.getName()))))
          .because("a line is priced by its own date, not by the day on which the program runs");

  @ArchTest
  static final ArchRule noDefaultLocaleOrZoneOutsideTheCommandLine =
      noClasses()
          .that()
          .resideOutsideOfPackage("com.tarifario.cli..")
          .should()
          .callMethodWhere(
              describe(
                  "the machine's own locale or time zone is asked for",
                  (JavaMethodCall call) ->
                      (call.getTargetOwner().isEquivalentTo(Locale.class)
                              && call.getName().equals("getDefault"))
                          || (call.getTargetOwner().isEquivalentTo(TimeZone.class)
                              && call.getName().equals("getDefault"))
                          || call.getName().equals("systemDefault")))
          .because("results do not depend on where the program runs");

  @ArchTest
  static final ArchRule onlyTheCommandLineSpeaksAndExits =
      noClasses()
          .that()
          .resideOutsideOfPackages("com.tarifario.cli..", "com.tarifario.examples..")
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err")
          .orShould()
          .callMethod(System.class, "exit", int.class)
          .because("a library reports to its caller");

  @ArchTest
  static final ArchRule noSetters =
      noMethods()
          .that()
          .areDeclaredInClassesThat()
          .resideInAPackage("com.tarifario.core..")
          .should()
          .haveNameMatching("set[A-Z].*")
          .because("values do not change once they are made");

  @ArchTest
  static final ArchRule fieldsOfTheDomainDoNotChange =
      fields()
          .that()
          .areDeclaredInClassesThat(
              describe(
                  "neither builders, parsers, nor contests and notes of one calculation, nor what is"
                      + " found out when it is first asked for",
                  clazz ->
                      clazz.getPackageName().startsWith("com.tarifario.core")
                          && !clazz.getSimpleName().endsWith("Builder")
                          && !clazz.getSimpleName().endsWith("Parser")
                          && !clazz.getPackageName().endsWith(".pricing")
                          && !Set.of("Proof", "Measures").contains(clazz.getSimpleName())))
          .should()
          .beFinal()
          .because("values are shared by threads");

  @ArchTest
  static final ArchRule noCyclesInCore =
      slices().matching("com.tarifario.core.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule noCyclesInRules =
      slices().matching("com.tarifario.rules.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule noCyclesInIo =
      slices().matching("com.tarifario.io.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule noCyclesInTheStore =
      slices().matching("com.tarifario.store.(*)..").should().beFreeOfCycles();

  private static ArchCondition<JavaMethod> mentionDouble() {
    return new ArchCondition<>("mention a double or float") {
      @Override
      public void check(JavaMethod method, ConditionEvents events) {
        boolean mentioned = mentions(method, type -> INEXACT.contains(type.getName()));
        events.add(
            new SimpleConditionEvent(
                method, mentioned, method.getFullName() + " mentions a double or float"));
      }
    };
  }

  private static ArchCondition<JavaMethod> notMentionDrools() {
    return new ArchCondition<>("not mention a type of Drools") {
      @Override
      public void check(JavaMethod method, ConditionEvents events) {
        boolean mentioned = mentions(method, ArchitectureTest::isOfDrools);
        events.add(
            new SimpleConditionEvent(
                method, !mentioned, method.getFullName() + " mentions a type of Drools"));
      }
    };
  }

  private static ArchCondition<JavaField> beInexact() {
    return new ArchCondition<>("be a double or float") {
      @Override
      public void check(JavaField field, ConditionEvents events) {
        boolean inexact = INEXACT.contains(field.getRawType().getName());
        events.add(new SimpleConditionEvent(field, inexact, field.getFullName() + " is inexact"));
      }
    };
  }

  private static boolean mentions(JavaMethod method, Predicate<JavaClass> type) {
    return type.test(method.getRawReturnType())
        || method.getRawParameterTypes().stream().anyMatch(type);
  }

  private static boolean isOfDrools(JavaClass clazz) {
    return clazz.getPackageName().startsWith("org.drools")
        || clazz.getPackageName().startsWith("org.kie");
  }
}
