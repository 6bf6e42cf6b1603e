/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <pango/pango.h>

G_BEGIN_DECLS

/* Where a wrapped layout had to break inside of words, breaks these between syllables, with three
 * letters at least on either side; ends the text in an ellipsis where there is no room for that. */
void     san_layout_break_words   (PangoLayout *layout);

/* Whether a line of @layout begins inside of a word. */
gboolean san_layout_breaks_a_word (PangoLayout *layout);

G_END_DECLS
