/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/san-notation.h"

G_BEGIN_DECLS

/**
 * SanTable:
 *
 * A table of the answer sheet. It is filled column by column; cells are text, already rounded as a
 * student writes them.
 */
typedef struct _SanTable SanTable;

SanTable   *san_table_new               (const SanNotation  *notation,
                                         const char         *title) G_GNUC_WARN_UNUSED_RESULT;
SanTable   *san_table_ref               (SanTable           *table);
void        san_table_unref             (SanTable           *table);

/* A column of names, aligned at the start. */
void        san_table_add_labels        (SanTable           *table,
                                         const char         *heading,
                                         const char * const *labels,
                                         gsize               n);
/* A column of numbers, aligned at the end, all with the decimals that the most demanding needs.
 * A NaN shows as a dash. */
void        san_table_add_numbers       (SanTable           *table,
                                         const char         *heading,
                                         const double       *values,
                                         gsize               n,
                                         SanQuantity         quantity);
/* Formula markup above the last column's heading text, such as `V p` */
void        san_table_set_symbol        (SanTable           *table,
                                         const char         *markup);
/* A heading that spans this column and those after it with the same text. */
void        san_table_set_group         (SanTable           *table,
                                         const char         *group);
/* The last column's cell in the row of totals; NaN leaves it empty. The row's name is given by
 * the column of names. */
void        san_table_set_total         (SanTable           *table,
                                         double              total);
/* The same with a text that is made already */
void        san_table_set_total_text    (SanTable           *table,
                                         const char         *text);
/* A remark under the table. */
void        san_table_set_note          (SanTable           *table,
                                         const char         *note);

/* Both may be %NULL. */
const char *san_table_get_title         (const SanTable     *table);
const char *san_table_get_note          (const SanTable     *table);
guint       san_table_get_n_columns     (const SanTable     *table);
/* Without the row of totals */
guint       san_table_get_n_rows        (const SanTable     *table);
/* Whether there is a row of totals */
gboolean    san_table_has_total         (const SanTable     *table);
/* Whether a heading spans columns */
gboolean    san_table_has_groups        (const SanTable     *table);
/* Heading, markup and group of a column; each may be %NULL. */
const char *san_table_get_heading       (const SanTable     *table,
                                         guint               column);
const char *san_table_get_symbol        (const SanTable     *table,
                                         guint               column);
const char *san_table_get_group         (const SanTable     *table,
                                         guint               column);
/* Whether the column is one of numbers, aligned at the end */
gboolean    san_table_is_numeric        (const SanTable     *table,
                                         guint               column);
/* Text of a cell; "" for none. Row `san_table_get_n_rows()` is the row of totals. */
const char *san_table_get_cell          (const SanTable     *table,
                                         guint               column,
                                         guint               row);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SanTable, san_table_unref)

G_END_DECLS
