/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The language of everything that is shown. It is independent of the system's, so that a class can
 * work in Russian on English computers and the other way round. */

/* Sets up locale and message catalogue, once, before the first thread. Numbers stay with the point:
 * the decimal mark that people see comes from the translation. */
void         san_language_init   (void);

/* @language: a code such as "ru", or a list as in $LANGUAGE; %NULL follows the system's locale.
 * Texts asked for from now on are in that language. */
void         san_language_use    (const char *language);

/* Whether the program runs from its build directory, without having been installed */
gboolean     san_is_uninstalled  (void);

G_END_DECLS
