#!/usr/bin/env bash
# Draws the pictures beside this script with other people's tools, and writes what libvips sees in them to expected.txt.
# Debian 12: libvips-tools libtiff-tools libopenjp2-tools netpbm webp libjpeg-turbo-progs exiv2 argyll icc-profiles-free
# ghostscript imagemagick-6.q16 qpdf python3-pil; from PyPI: reportlab 5.
# The refused ones are listed by hand in refused.txt.
set -euo pipefail
cd "$(dirname "$0")"
# Always the same folder: TIFFs keep the name of what they were made from.
work=/tmp/pusaka-formats
rm -rf "$work" && mkdir "$work"
trap 'rm -rf "$work"' EXIT
rm -f ./*.tif ./*.png ./*.jpg ./*.webp ./*.gif ./*.jp2 ./*.j2k ./*.pdf
w=$work

# 60 by 44 pixels, so that no strip, tile or block fits evenly: red, green, blue and yellow quarters, each with a soft slope.
awk 'BEGIN { print "P3 60 44 255"; for (y = 0; y < 44; y++) for (x = 0; x < 60; x++) { s = int(x / 3); t = int(y / 3);
  if (y < 22) { if (x < 30) print 180+s, 40+t, 50; else print 30+t, 140+s, 60 }
  else { if (x < 30) print 40+s, 50+t, 150; else print 200+s, 180+t, 30 } } }' | pnmtopnm > "$w/rgb.ppm"
ppmtopgm "$w/rgb.ppm" > "$w/grey.pgm"
pamdepth 65535 "$w/rgb.ppm" > "$w/rgb16.ppm"
pamdepth 65535 "$w/grey.pgm" > "$w/grey16.pgm"
pnmquant -quiet 16 "$w/rgb.ppm" > "$w/few.ppm"
# Ink on paper: the upper left and the lower right quarter are black.
awk 'BEGIN { print "P1 60 44"; for (y = 0; y < 44; y++) for (x = 0; x < 60; x++) print ((y < 22) == (x < 30)) ? 1 : 0 }' | pnmtopnm > "$w/ink.pbm"
# Opacity: half on the left, whole on the right.
awk 'BEGIN { print "P2 60 44 255"; for (y = 0; y < 44; y++) for (x = 0; x < 60; x++) print x < 30 ? 128 : 255 }' | pnmtopnm > "$w/half.pgm"
pamdepth 65535 "$w/half.pgm" > "$w/half16.pgm"
pnmtotiff -none -truecolor "$w/rgb.ppm" > "$w/rgb.tif"
pnmtotiff -none -truecolor "$w/rgb16.ppm" > "$w/rgb16.tif"
pnmtotiff -none "$w/grey.pgm" > "$w/grey.tif"
pnmtopng -alpha="$w/half.pgm" "$w/rgb.ppm" > "$w/rgba.png"
pnmtopng -alpha="$w/half16.pgm" "$w/rgb16.ppm" > "$w/rgba16.png"

# A profile of tables, not of matrices: argyll fits one to sixty measurements of a made-up printer.
adobe=/usr/share/color/icc/compatibleWithAdobeRGB1998.icc
(cd "$w" && targen -d2 -f60 printer && fakeread "$adobe" printer && colprof -al -ql -bn -D "Made-up table" -O table.icc printer) > /dev/null 2>&1

# The same for inks, from Ghostscript's profile of a press.
inks=/usr/share/color/icc/ghostscript/default_cmyk.icc
(cd "$w" && targen -d4 -f200 press && fakeread "$inks" press && colprof -al -ql -bn -D "Made-up press" -O inks.icc press) > /dev/null 2>&1

tiff() { local out=$1 in=$2; shift 2; tiffcp "$@" "$in" "$out"; }
pamtotiff -g4 -miniswhite "$w/ink.pbm" > tiff-group4-white.tif
pamtotiff -g4 -minisblack "$w/ink.pbm" > tiff-group4-black.tif
vips tiffsave "$w/ink.pbm" tiff-group4-vips.tif --compression ccittfax4 --bitdepth 1
pamtotiff -none -miniswhite "$w/ink.pbm" > tiff-bilevel-white.tif
pamtotiff -packbits -minisblack "$w/ink.pbm" > tiff-bilevel-packbits.tif
pamtotiff -g3 "$w/ink.pbm" > tiff-group3.tif
pamtotiff -none -miniswhite "$w/ink.pbm" > "$w/ink.tif"
tiff tiff-group3-2d.tif "$w/ink.tif" -c g3:2d -r 10
tiff tiff-group3-fill.tif "$w/ink.tif" -c g3:1d:fill -f lsb2msb
python3 -c "import sys; from PIL import Image; Image.open(sys.argv[1]).save('tiff-fax-runs.tif', compression='tiff_ccitt')" "$w/ink.pbm"
vips tiffsave "$w/grey.tif" tiff-grey-white.tif --miniswhite
vips tiffsave "$w/rgb.tif" tiff-jpeg-ycbcr.tif --compression jpeg --Q 85
vips tiffsave "$w/rgb.tif" tiff-jpeg-tiled.tif --compression jpeg --Q 85 --tile --tile-width 32 --tile-height 32
tiff tiff-jpeg-rgb.tif "$w/rgb.tif" -c jpeg:r:95
vips tiffsave "$w/grey.tif" tiff-jpeg-grey.tif --compression jpeg --Q 90
vips tiffsave "$w/rgb.tif" tiff-big.tif --bigtiff --compression deflate
tiff tiff-big-lzw.tif "$w/rgb.tif" -8 -c lzw:2
tiff tiff-lzw-predictor.tif "$w/rgb.tif" -c lzw:2 -r 7
tiff tiff-deflate-predictor.tif "$w/rgb.tif" -c zip:2 -B
tiff tiff-packbits.tif "$w/rgb.tif" -c packbits
tiff tiff-16-lzw.tif "$w/rgb16.tif" -c lzw:2
tiff tiff-16-big-endian.tif "$w/rgb16.tif" -B -c zip:2
pnmtotiff -none "$w/grey16.pgm" > "$w/grey16.tif"
tiff tiff-16-grey.tif "$w/grey16.tif" -c zip
vips tiffsave "$w/rgba.png" tiff-alpha.tif --compression deflate
vips tiffsave "$w/rgba.png" tiff-alpha-associated.tif --compression deflate --premultiply
vips tiffsave "$w/rgba16.png" tiff-16-alpha.tif --compression deflate
tiff tiff-tiled.tif "$w/rgb.tif" -t -w 32 -l 32 -c zip
tiff tiff-planar.tif "$w/rgb.tif" -p separate -c lzw
vips tiffsave "$w/rgb.tif" tiff-pyramid.tif --tile --pyramid --compression deflate --tile-width 32 --tile-height 32
vips tiffsave "$w/rgb.tif" tiff-icc-table.tif --compression deflate --profile "$w/table.icc"
vips tiffsave "$w/rgb.tif" tiff-icc-adobe.tif --compression deflate --profile "$adobe"
vips tiffsave "$w/rgb16.tif" tiff-16-icc-adobe.tif --compression deflate --profile "$adobe"
vips tiffsave "$w/grey.tif" tiff-icc-grey.tif --compression deflate --profile /usr/share/color/icc/Gray-CIE_L.icc
pamtotiff -lzw "$w/few.ppm" > tiff-palette.tif
pamtotiff -packbits -indexbits=4 "$w/few.ppm" > tiff-palette-4.tif
pnmquant -quiet 4 "$w/rgb.ppm" | pamtotiff -none -indexbits=2 > tiff-palette-2.tif
tiff tiff-palette-big.tif tiff-palette.tif -8 -B -c zip
pamdepth 15 "$w/grey.pgm" | pamtotiff -flate > tiff-grey-4.tif
pamdepth 3 "$w/grey.pgm" | pamtotiff -lzw > tiff-grey-2.tif
vips icc_transform "$w/rgb.tif" "$w/cmyk.v" cmyk --input-profile srgb
vips tiffsave "$w/cmyk.v" tiff-cmyk.tif --strip --compression deflate
vips icc_transform "$w/rgb.tif" "$w/press.v" "$w/inks.icc" --input-profile srgb
vips tiffsave "$w/press.v" tiff-cmyk-icc-inks.tif --compression deflate
vips tiffsave "$w/press.v" "$w/press.tif" --compression none
tiff tiff-cmyk-icc-inks-planar.tif "$w/press.tif" -p separate -c lzw
vips tiffsave "$w/cmyk.v" tiff-cmyk-jpeg.tif --strip --compression jpeg
vips colourspace "$w/rgb.tif" "tiff-lab.tif[compression=deflate]" lab
vips cast "$w/rgb.tif" "tiff-float.tif[compression=deflate]" float
vips tiffsave "$w/rgb.tif" tiff-zstd.tif --compression zstd
vips tiffsave "$w/rgb.tif" tiff-webp.tif --compression webp
cp tiff-packbits.tif tiff-turned.tif && tiffset -s 274 8 tiff-turned.tif
tiffcp -c lzw "$w/rgb.tif" "$w/grey.tif" tiff-pages.tif

pnmtopng -interlace "$w/rgb.ppm" > png-interlaced.png
pnmtopng "$w/rgb16.ppm" > png-16.png
pnmtopng -interlace "$w/rgb16.ppm" > png-16-interlaced.png
pnmtopng -alpha="$w/half.pgm" "$w/few.ppm" > png-palette-alpha.png
pnmtopng -interlace "$w/few.ppm" > png-palette-interlaced.png
pnmtopng "$w/ink.pbm" > png-bilevel.png
pnmtopng -transparent =rgb:b4/28/32 "$w/rgb.ppm" > png-colour-key.png
pnmtopng "$w/grey16.pgm" > png-16-grey.png
cp "$w/rgba.png" png-alpha.png
cp "$w/rgba16.png" png-16-alpha.png
vips pngsave "$w/rgb.tif" png-icc-adobe.png --profile "$adobe"

photo() { local out=$1; shift; cjpeg -quality 95 "$@" > "$out"; }
photo jpeg-baseline.jpg "$w/rgb.ppm"
photo jpeg-progressive.jpg -progressive "$w/rgb.ppm"
photo jpeg-grey.jpg -grayscale "$w/rgb.ppm"
photo jpeg-grey-progressive.jpg -grayscale -progressive "$w/rgb.ppm"
photo jpeg-rgb.jpg -rgb "$w/rgb.ppm"
photo jpeg-444.jpg -sample 1x1 "$w/rgb.ppm"
photo jpeg-422.jpg -sample 2x1 "$w/rgb.ppm"
photo jpeg-440.jpg -sample 1x2 "$w/rgb.ppm"
photo jpeg-411.jpg -sample 4x1 "$w/rgb.ppm"
photo jpeg-420-progressive-restart.jpg -sample 2x2 -progressive -restart 1 "$w/rgb.ppm"
photo jpeg-restart.jpg -restart 2B "$w/rgb.ppm"
printf '0;\n1;\n2;\n' > "$w/scans.txt"
photo jpeg-separate-scans.jpg -scans "$w/scans.txt" "$w/rgb.ppm"
photo jpeg-arithmetic.jpg -arithmetic "$w/rgb.ppm"
photo jpeg-icc-adobe.jpg -icc "$adobe" "$w/rgb.ppm"
photo jpeg-icc-table.jpg -icc "$w/table.icc" "$w/rgb.ppm"
vips jpegsave "$w/cmyk.v" jpeg-cmyk.jpg --strip
vips jpegsave "$w/press.v" jpeg-cmyk-icc-inks.jpg --Q 95
# Inks as luma, chroma and black, as ImageMagick writes them.
convert-im6.q16 jpeg-cmyk-icc-inks.jpg -sampling-factor 1x1 -quality 98 jpeg-ycck-icc-inks.jpg
for n in 1 2 3 4 5 6 7 8; do
  cp jpeg-baseline.jpg "jpeg-turned-$n.jpg"
  exiv2 -M "set Exif.Image.Orientation Short $n" "jpeg-turned-$n.jpg"
done

cwebp -quiet -q 90 "$w/rgb.ppm" -o webp-lossy.webp
cwebp -quiet -lossless "$w/rgb.ppm" -o webp-lossless.webp
cwebp -quiet -q 90 "$w/rgba.png" -o webp-lossy-alpha.webp
cwebp -quiet -lossless -exact "$w/rgba.png" -o webp-lossless-alpha.webp
cwebp -quiet -q 90 -metadata icc jpeg-icc-adobe.jpg -o webp-icc-adobe.webp
cwebp -quiet -q 90 -metadata exif jpeg-turned-6.jpg -o webp-turned.webp
img2webp -lossless -d 100 "$w/rgba.png" png-interlaced.png -o webp-moving.webp > /dev/null 2>&1

ppmtogif "$w/few.ppm" > gif.gif 2> /dev/null
ppmtogif -interlace "$w/few.ppm" > gif-interlaced.gif 2> /dev/null
ppmtogif -transparent rgb:00/00/00 "$w/ink.pbm" > gif-clear.gif 2> /dev/null
vips arrayjoin "$w/rgba.png $w/rgb.tif" "$w/frames.v" --across 1 2> /dev/null || vips join "$w/rgb.tif" "$w/grey.tif" "$w/frames.v" vertical
vips copy "$w/frames.v" gif-moving.gif[page-height=44]

jp2() { local out=$1 in=$2; shift 2; opj_compress -i "$in" -o "$out" "$@" > /dev/null; }
jp2 jp2-lossless.jp2 "$w/rgb.ppm"
jp2 jp2-lossy.jp2 "$w/rgb.ppm" -r 8 -I
jp2 jp2-code-stream.j2k "$w/rgb.ppm"
jp2 jp2-grey.jp2 "$w/grey.pgm"
jp2 jp2-16.jp2 "$w/rgb16.ppm" -n 3
jp2 jp2-tiled.jp2 "$w/rgb.ppm" -t 32,32 -p RPCL
jp2 jp2-alpha.jp2 "$w/rgba.png"
vips jp2ksave "$w/rgb.tif" jp2-subsampled.jp2 --Q 90 --subsample-mode on
vips jp2ksave "$w/rgb.tif" jp2-vips.jp2 --lossless

# A page of painted quarters and words, one with a photograph, one that is turned.
cat > "$w/pages.ps" << 'PS'
<< /PageSize [90 66] >> setpagedevice
/quarter { setrgbcolor 45 33 rectfill } def
0 33 0.72 0.17 0.19 quarter 45 33 0.13 0.61 0.24 quarter 0 0 0.18 0.24 0.59 quarter 45 0 0.84 0.75 0.12 quarter
1 setgray /Times-Roman 9 selectfont 6 27 moveto (Surat kawat) show showpage
gsave 90 66 scale 60 44 8 [60 0 0 -44 0 44] (/tmp/pusaka-formats/rgb.jpg) (r) file /DCTDecode filter false 3 colorimage grestore showpage
<< /PageSize [66 90] >> setpagedevice
0 45 0.72 0.17 0.19 setrgbcolor 33 45 rectfill 33 45 0.13 0.61 0.24 setrgbcolor 33 45 rectfill showpage
PS
vips jpegsave "$w/rgb.tif" "$w/rgb.jpg" --Q 95 --subsample-mode off
export SOURCE_DATE_EPOCH=1000000000
gs -q -dSAFER --permit-file-read="$w/" -sDEVICE=pdfwrite -dAutoRotatePages=/None -o "$w/pages.pdf" "$w/pages.ps"
qpdf --static-id --rotate=90:3 "$w/pages.pdf" pdf.pdf
qpdf --static-id --object-streams=generate --encrypt "" owner 256 -- pdf.pdf pdf-owner.pdf
qpdf --static-id --encrypt user owner 128 --use-aes=y -- pdf.pdf pdf-password.pdf
qpdf --static-id --pages . 2 -- pdf.pdf pdf-one.pdf
python3 words.py pdf-words.pdf

# What must never be published: where, by whom, with which camera. The test looks for the word SECRET, and for any metadata at all.
secret() {
  cp "$1" "$2"
  exiv2 -M "set Exif.GPSInfo.GPSLatitudeRef N" -M "set Exif.GPSInfo.GPSLatitude 3/1 26/1 0/1" -M "set Exif.Photo.BodySerialNumber Ascii SECRET-1" \
    -M "set Exif.Image.Artist SECRET-2" -M "set Xmp.dc.creator SECRET-3" "$2"
}
secret jpeg-baseline.jpg secret.jpg && exiv2 -M "set Iptc.Application2.Byline SECRET-4" secret.jpg && wrjpgcom -comment "SECRET-5" secret.jpg > "$w/secret.jpg" && mv "$w/secret.jpg" secret.jpg
secret tiff-lzw-predictor.tif secret.tif
secret png-interlaced.png secret.png
secret webp-lossless.webp secret.webp
secret jp2-lossless.jp2 secret.jp2
qpdf --static-id --qdf "$w/pages.pdf" "$w/secret.pdf" && sed -i 's/GPL Ghostscript [0-9.]*/SECRET-6/' "$w/secret.pdf" && qpdf --static-id "$w/secret.pdf" secret.pdf 2> /dev/null || true

# What libvips sees: upright, in sRGB, on white paper, 8 bits, in the middle of each quarter.
: > expected.txt
for file in *.tif *.png *.jpg *.webp *.gif *.jp2 *.j2k *.pdf tiff-pages.tif#2 pdf.pdf#2 pdf.pdf#3; do
  grep -q "^$file " refused.txt && continue
  # A name may end in the number of a page, counted from 1.
  case $file in *#*) page="[page=$((${file#*#} - 1))]" ;; *.pdf) page="[dpi=400]" ;; *) page= ;; esac
  case $file in *.pdf#*) page="${page%]},dpi=400]" ;; esac
  vips autorot "${file%#*}$page" "$w/seen.v"
  if (( $(vipsheader -f bands "$w/seen.v") % 2 == 0 )) && [[ $file != *cmyk* && $file != *ycck* ]]; then
    if [[ $(vipsheader -f format "$w/seen.v") == *USHORT* ]]; then
      vips cast "$w/seen.v" "$w/bytes.v" uchar --shift && vips copy "$w/bytes.v" "$w/seen.v" --interpretation srgb
    fi
    vips flatten "$w/seen.v" "$w/flat.v" --background "255 255 255" --max-alpha 255 && mv "$w/flat.v" "$w/seen.v"
  fi
  case $file in
    # libvips uses a profile without a table for its own intent only when it is told to.
    *icc-table*) vips icc_transform "$w/seen.v" "$w/srgb.v" srgb --embedded --intent perceptual ;;
    *icc-inks*) vips icc_transform "$w/seen.v" "$w/srgb.v" srgb --embedded --intent relative ;;
    *icc*) vips icc_transform "$w/seen.v" "$w/srgb.v" srgb --embedded ;;
    *cmyk* | *ycck*) vips icc_transform "$w/seen.v" "$w/srgb.v" srgb --input-profile cmyk --intent relative ;;
    *) vips colourspace "$w/seen.v" "$w/srgb.v" srgb ;;
  esac
  mv "$w/srgb.v" "$w/seen.v"
  width=$(vipsheader -f width "$w/seen.v") height=$(vipsheader -f height "$w/seen.v")
  printf '%s %s %s' "$file" "$width" "$height" >> expected.txt
  for at in "1 1" "3 1" "1 3" "3 3"; do
    read -r x y <<< "$at"
    vips getpoint "$w/seen.v" $((width * x / 4)) $((height * y / 4)) | awk '{ printf "  %d %d %d", $1+0.5, (NF > 2 ? $2 : $1)+0.5, (NF > 2 ? $3 : $1)+0.5 }' >> expected.txt
  done
  echo >> expected.txt
done
