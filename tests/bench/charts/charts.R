# SPDX-License-Identifier: GPL-3.0-or-later
# The same charts by R: Rscript --vanilla charts.R KIND DATA OUT.png TIMES
args <- commandArgs(trailingOnly = TRUE)
times <- as.integer(args[4])
raw <- readBin(args[2], "double", file.size(args[2]) / 8)
x <- raw[c(TRUE, FALSE)]
y <- raw[c(FALSE, TRUE)]
draw <- switch(args[1],
  bar = function() {
    barplot(y, names.arg = paste("Group", seq_along(y)), main = "Bars", ylab = "Value")
  },
  strip = function() {
    barplot(y, names.arg = paste("Group", seq_along(y)), main = "Strips", xlab = "Value",
            horiz = TRUE, las = 1)
  },
  sector = function() {
    pie(y, labels = paste0("Group ", seq_along(y), ": ", round(100 * y / sum(y), 1), "%"),
        main = "Sectors", col = rainbow(length(y)), density = 20, angle = 30 * seq_along(y))
  },
  histogram = function() {
    barplot(y, width = 5, space = 0, names.arg = x, main = "Histogram", ylab = "Persons")
  },
  line = function() plot(x, y, type = "l", main = "Points"),
  relation = function() plot(x, y, pch = 16, cex = 0.5, main = "Points")
)
draw_times <- function(times) {
  started <- proc.time()[["elapsed"]]
  for (i in seq_len(times)) {
    png(args[3], width = 900, height = 600, type = "cairo")
    draw()
    invisible(dev.off())
  }
  (proc.time()[["elapsed"]] - started) * 1000 / times
}
# The first drawing counts only if TIMES is 0.
took <- draw_times(1)
if (times > 0) took <- draw_times(times)
cat(took, "\n")
