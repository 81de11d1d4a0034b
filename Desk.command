#!/bin/sh
# Double-click: opens the desk (macOS; Desk.desktop does the same on Linux).
cd "$(dirname "$0")" || exit 1
if [ ! -f src/desk/launch.mjs ]; then
  cat <<'TEXT'

KK  Бұл файл өз папкасынан бөлек тұр. Оны жоба папкасына қайтарып, сол жерден ашыңыз.
RU  Этот файл лежит отдельно от своей папки. Верните его в папку проекта и откройте оттуда.
EN  This file isn't in its folder. Put it back into the project's folder and open it there.

TEXT
elif command -v node >/dev/null 2>&1; then
  exec node src/desk/launch.mjs
else
  cat <<'TEXT'

KK  Бұл компьютерде Node.js жоқ, ал редакция онсыз ашылмайды.
    https://nodejs.org бетінен LTS нұсқасын жүктеп, орнатыңыз. Содан кейін осы файлды қайта ашыңыз.
RU  На этом компьютере нет Node.js, а без него редакция не открывается.
    Скачайте версию LTS с https://nodejs.org и установите её. Затем откройте этот файл ещё раз.
EN  Node.js isn't on this computer, and the desk doesn't open without it.
    Download the LTS version from https://nodejs.org and install it. Then open this file again.

TEXT
fi
printf 'KK  Жабу үшін Enter басыңыз.\nRU  Нажмите Enter, чтобы закрыть.\nEN  Press Enter to close.\n'
read -r _
exit 1
