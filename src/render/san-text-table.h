/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/san-table.h"

G_BEGIN_DECLS

/* Columns that @text takes in a terminal: wide letters count twice, combining marks not at all. */
guint san_text_width        (const char     *text);
/* Appends @text, broken between words so that no line exceeds @columns; every line but the first
 * starts with @indent spaces. A word longer than the line stands alone on its own. */
void  san_text_append_words (GString        *out,
                             const char     *text,
                             guint           first,
                             guint           indent,
                             guint           columns);
/* Appends a table with aligned columns; headings are broken between words. */
void  san_text_append_table (GString        *out,
                             const SanTable *table);

G_END_DECLS
