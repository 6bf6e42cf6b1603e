# SPDX-License-Identifier: GPL-3.0-or-later
# The same charts by gnuplot: gnuplot -c charts.gp KIND DATA OUT.png TIMES
# pngcairo is its terminal that smooths lines and letters as ours does.
set terminal pngcairo size 900,600
times = int (ARG4)
data = ARG2
kind = ARG1
set xlabel "x"
set ylabel "y"
set style fill solid
if (kind eq "bar") {
  set title "Bars"
  set boxwidth 0.68
  set yrange [0:*]
  set xtics ("Group 1" 0, "Group 2" 1, "Group 3" 2, "Group 4" 3, "Group 5" 4, \
             "Group 6" 5, "Group 7" 6, "Group 8" 7)
}
if (kind eq "strip") {
  set title "Strips"
  set xrange [0:*]
  set ytics ("Group 1" 0, "Group 2" 1, "Group 3" 2, "Group 4" 3, "Group 5" 4, \
             "Group 6" 5, "Group 7" 6, "Group 8" 7)
}
if (kind eq "sector") {
  set title "Sectors"
  unset tics
  unset border
  set style fill pattern 1 border linecolor "black"
  stats data binary format="%double%double" using 2 nooutput
  whole = STATS_sum
  set xrange [-1.5:1.5]
  set yrange [-1:1]
}
if (kind eq "histogram") {
  set title "Histogram"
  set boxwidth 5
  set yrange [0:*]
}
# The first drawing counts only if TIMES is 0.
do for [i = 0:times] {
  if (i < 2) {
    started = time (0.0)
  }
  set output ARG3
  if (kind eq "bar") {
    plot data binary format="%double%double" using 0:2 with boxes notitle
  }
  if (kind eq "strip") {
    plot data binary format="%double%double" using ($2 / 2):0:($2 / 2):(0.34) \
         with boxxyerror notitle
  }
  if (kind eq "sector") {
    end = 0
    plot data binary format="%double%double" \
         using (0):(0):(0.9):(start = end, end = end + 360 * $2 / whole, start):(end):($0 + 1) \
         with circles linecolor variable fillstyle pattern 4 notitle, \
         for [k = 1:8] NaN with boxes linecolor k title sprintf ("Group %d", k)
  }
  if (kind eq "histogram") {
    plot data binary format="%double%double" using ($1 + 2.5):2 with boxes notitle
  }
  if (kind eq "line") {
    plot data binary format="%double%double" using 1:2 with lines notitle
  }
  if (kind eq "relation") {
    plot data binary format="%double%double" using 1:2 with points pt 7 ps 0.5 notitle
  }
  set output
}
set print "-"
print sprintf ("%f", (time (0.0) - started) * 1000 / (times > 0 ? times : 1))
