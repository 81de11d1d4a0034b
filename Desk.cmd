@echo off
rem Double-click: opens the desk (Windows).
chcp 65001 >nul
pushd "%~dp0"
if not exist src\desk\launch.mjs goto alone
where node >nul 2>nul
if errorlevel 1 goto missing
node src\desk\launch.mjs
exit /b

:alone
echo.
echo KK  Алдымен архивті папкаға толық шығарыңыз, содан кейін осы файлды сол папкадан ашыңыз.
echo RU  Сначала распакуйте архив целиком в папку, затем откройте этот файл из той папки.
echo EN  First extract the whole archive into a folder, then open this file from that folder.
goto wait

:missing
echo.
echo KK  Бұл компьютерде Node.js жоқ, ал редакция онсыз ашылмайды.
echo     https://nodejs.org бетінен LTS нұсқасын жүктеп, орнатыңыз. Содан кейін осы файлды қайта ашыңыз.
echo RU  На этом компьютере нет Node.js, а без него редакция не открывается.
echo     Скачайте версию LTS с https://nodejs.org и установите её. Затем откройте этот файл ещё раз.
echo EN  Node.js isn't on this computer, and the desk doesn't open without it.
echo     Download the LTS version from https://nodejs.org and install it. Then open this file again.

:wait
echo.
echo KK  Жабу үшін кез келген пернені басыңыз.
echo RU  Нажмите любую клавишу, чтобы закрыть.
echo EN  Press any key to close.
pause >nul
exit /b 1
