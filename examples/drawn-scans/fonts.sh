#!/bin/sh
# ./fonts.sh DIR   collects the faces the scans are drawn with: npm packages, and Liberation Sans from Debian's fonts-liberation.
set -eu
out=${1:?folder to put the fonts in}
mkdir -p "$out"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
npm install --silent --no-audit --no-fund --prefix "$work" \
    $(for face in im-fell-dw-pica im-fell-english-sc old-standard-tt playfair-display abril-fatface limelight league-gothic cutive-mono \
        la-belle-aurore homemade-apple herr-von-muellerhoff dawning-of-a-new-day reenie-beanie pinyon-script petit-formal-script \
        scheherazade-new noto-sans-javanese; do echo "@expo-google-fonts/$face"; done)
find "$work/node_modules" -name '*.ttf' -exec cp {} "$out/" \;
for face in Regular Bold; do
    cp "/usr/share/fonts/truetype/liberation/LiberationSans-$face.ttf" "$out/"
done
cp "$out/LiberationSans-Regular.ttf" "$out/LiberationSans.ttf"
