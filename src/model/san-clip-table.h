/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Splits text from a spreadsheet, a web page or a CSV file into cells. Columns are parted by tabs,
 * else semicolons, else (where no cell would be torn) commas; quotes as in CSV; line ends of any
 * system. A column of lines without any mark is one column. Cells are stripped of blanks around
 * them, blank rows at the end are dropped, rows may differ in length.
 *
 * Commas tear a cell when a line is a number with a decimal comma, when lines have different numbers
 * of them, or when a space and no number follows, as in a sentence.
 * Returns: (transfer full) (element-type GPtrArray): rows of cells, each a GPtrArray of strings */
GPtrArray *san_clip_table_parse (const char *text);

G_END_DECLS
