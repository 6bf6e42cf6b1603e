/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Where a line of Russian, Kazakh or English text may end: as a printer would have it. */

/* Returns: (transfer full): @text with no-break spaces where no line should end, however a person
 *   typed it: before a dash, around a minus and a comparison, within "100 000", "2012 г." and
 *   "п. п.", after a word of one letter and before the number of a quoted name; and a word joiner
 *   within "кг/м²" */
char *san_text_bind             (const char     *text) G_GNUC_WARN_UNUSED_RESULT;

/* Returns: (transfer full): @text with soft hyphens between the syllables of words of more than
 *   @longest letters; for narrow columns */
char *san_text_hyphenate        (const char     *text,
                                 glong           longest) G_GNUC_WARN_UNUSED_RESULT;

/* Appends the @length letters of @word, with soft hyphens between its syllables, three letters at
 * least on either side. */
void  san_text_append_syllables (GString        *text,
                                 const gunichar *word,
                                 glong           length);

G_END_DECLS
