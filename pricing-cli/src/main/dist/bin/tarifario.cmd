@echo off
rem Starts Tarifario from an unpacked distribution. Needs a Java 17 runtime, nothing else.
rem   JAVA_HOME   the Java to use; else the java on the path
rem   JAVA_OPTS   further options for Java: set JAVA_OPTS=-Xmx4g
rem   TARIFARIO_ARCHIVE   make: makes the archive of classes for a quick start, and nothing else;
rem               off: does not use it
setlocal
set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java.exe"
set "version="
for /f "tokens=3" %%v in ('""%java%" -version 2^>^&1" ^| findstr /c:" version "') do if not defined version set "version=%%~v"
if not defined version (
  echo tarifario: No Java found. Install Java 17 or newer, or set JAVA_HOME. 1>&2
  echo tarifario: No se encuentra Java. Instale Java 17 o posterior, o defina JAVA_HOME. 1>&2
  exit /b 2
)
for /f "delims=.-+_ tokens=1" %%m in ("%version%") do set "major=%%m"
if %major% LSS 17 (
  echo tarifario: This is Java %version%; Tarifario needs Java 17 or newer. Install one, or set JAVA_HOME. 1>&2
  echo tarifario: Esto es Java %version%; Tarifario necesita Java 17 o posterior. Instalelo, o defina JAVA_HOME. 1>&2
  exit /b 2
)
set "lib=%~dp0..\lib"
set "archives=%~dp0..\archive"
set "quick=-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:-UsePerfData"
set "sharing=-Xshare:auto -XX:+VerifySharedSpaces -Xlog:disable"
set "share=-Xshare:auto"
if /i "%TARIFARIO_ARCHIVE%"=="off" goto start
rem The name of an archive tells of which Java and which jars it was made, and how long it is.
set "name=classes-%version%"
for %%f in ("%lib%\tarifario.jar" "%lib%\pricing-*.jar") do call set "name=%%name%%-%%~zf"
if /i "%TARIFARIO_ARCHIVE%"=="make" goto make
for %%f in ("%archives%\%name%-*.jsa") do if /i "%%~nxf"=="%name%-%%~zf.jsa" set share="-XX:SharedArchiveFile=%%~ff" %sharing%
:start
"%java%" %quick% %share% %JAVA_OPTS% -cp "%lib%\tarifario.jar" com.tarifario.cli.Main %*
exit /b %errorlevel%
:make
if not exist "%archives%" mkdir "%archives%"
set "new=%archives%\%name%.%random%"
"%java%" %quick% %sharing% "-XX:DumpLoadedClassList=%new%.list" -cp "%lib%\tarifario.jar" com.tarifario.cli.Rehearsal "%~dp0..\examples\frescalba" >nul 2>&1
if not errorlevel 1 "%java%" %quick% -Xshare:dump "-XX:SharedClassListFile=%new%.list" "-XX:SharedArchiveFile=%new%" -cp "%lib%\tarifario.jar" >nul 2>&1
if exist "%new%.list" del /f "%new%.list"
if not exist "%new%" (
  echo tarifario: The archive of classes could not be made. 1>&2
  echo tarifario: No se ha podido hacer el archivo de clases. 1>&2
  exit /b 2
)
for %%f in ("%new%") do move /y "%%~ff" "%archives%\%name%-%%~zf.jsa" >nul
exit /b %errorlevel%
