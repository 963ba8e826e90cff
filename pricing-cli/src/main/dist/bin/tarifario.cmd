@echo off
rem Starts Tarifario from an unpacked distribution. Needs a Java 17 runtime, nothing else.
rem   JAVA_HOME   the Java to use; else the java on the path
rem   JAVA_OPTS   further options for Java: set JAVA_OPTS=-Xmx4g
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
"%java%" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xshare:auto %JAVA_OPTS% -cp "%~dp0..\lib\tarifario.jar" com.tarifario.cli.Main %*
exit /b %errorlevel%
