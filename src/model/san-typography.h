/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Where a line of Russian, Kazakh or English text may end: as a printer would have it. */

/* Returns: (transfer full): @text with no-break spaces where no line should end, however a person
 *   typed it: before a dash, around a minus and a comparison, within "100 000", "2012 г." and
 *   "п. п.", after a word of one letter and before the number of a quoted name; and a word joiner
 *   within "кг/м²" */
char *san_text_bind           (const char  *text) G_GNUC_WARN_UNUSED_RESULT;

/* Whether the word from letter @from of a text up to @to is to be parted. */
typedef gboolean (*SanWordFunc) (glong    from,
                                 glong    to,
                                 gpointer user_data);

/* Returns: (transfer full): @text with soft hyphens between the syllables of the words for which
 *   @is_parted holds, with three letters at least on either side */
char *san_text_hyphenate      (const char  *text,
                               SanWordFunc  is_parted,
                               gpointer     user_data) G_GNUC_WARN_UNUSED_RESULT;

/* Returns: (transfer full): the same for words of more than @longest letters; for narrow columns */
char *san_text_hyphenate_long (const char  *text,
                               glong        longest) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
