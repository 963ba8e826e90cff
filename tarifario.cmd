@echo off
rem Runs Tarifario from a checkout: builds it first if it is missing or older than its sources.
rem Building needs a JDK, 17 or newer; Maven comes with the wrapper.
setlocal
set "root=%~dp0"
set "target=%root%pricing-cli\target"
set "fresh="
if exist "%target%\dist\bin\tarifario.cmd" if exist "%target%\dist.stamp" (
  powershell -NoProfile -Command "$s=(Get-Item -LiteralPath '%target%\dist.stamp').LastWriteTime; $n=Get-ChildItem -Recurse -Path '%root%pom.xml','%root%pricing-*\pom.xml','%root%pricing-*\src\main' | Where-Object { $_.LastWriteTime -gt $s } | Select-Object -First 1; if ($n) { exit 1 }" && set "fresh=yes"
)
if not defined fresh (
  echo tarifario: building, please wait ^(compilando, espere^)... 1>&2
  if not exist "%target%" mkdir "%target%"
  type nul > "%target%\dist.stamp.new"
  if exist "%target%\dist" rmdir /s /q "%target%\dist"
  pushd "%root%"
  call mvnw.cmd -q -B -ntp -Plaunch -Dmaven.test.skip -pl pricing-cli -am package 1>&2
  if errorlevel 1 (
    popd
    echo tarifario: the build failed: see above. It needs a JDK, 17 or newer. 1>&2
    echo tarifario: no se ha podido compilar: vea mas arriba. Hace falta un JDK 17 o posterior. 1>&2
    exit /b 2
  )
  popd
  if /i not "%TARIFARIO_ARCHIVE%"=="off" call :archive
  move /y "%target%\dist.stamp.new" "%target%\dist.stamp" >nul
)
call "%target%\dist\bin\tarifario.cmd" %*
exit /b %errorlevel%

rem For quick starts; without it, all works as well.
:archive
setlocal
set "TARIFARIO_ARCHIVE=make"
call "%target%\dist\bin\tarifario.cmd" >nul 2>&1
exit /b 0
