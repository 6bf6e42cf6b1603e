/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <pango/pango.h>

G_BEGIN_DECLS

/* Sets the text of a layout that has its width, so that lines end as san_text_bind() has it; if it
 * is too narrow for that, between any words; and if one is longer than a line, between syllables,
 * with three letters at least on either side. Ends the text in an ellipsis where there is no room
 * for that either. */
void san_layout_set_words (PangoLayout *layout,
                           const char  *text);

G_END_DECLS
