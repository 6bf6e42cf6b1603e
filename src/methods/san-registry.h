/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "methods/san-method.h"

G_BEGIN_DECLS

/* Methods in the order of san-methods.def, which is the order of the textbook. */
guint            san_registry_get_n_methods (void);
/* @position from 0, in the order of the textbook */
const SanMethod *san_registry_get_nth       (guint       position);
/* Returns: (nullable): %NULL for an unknown id */
const SanMethod *san_registry_find          (const char *id);
/* Name of the section of the textbook, N_()-marked: "2.4" → "Relative values" */
const char      *san_registry_section_name  (const char *section);
/* Name of a chapter in the interface’s language */
const char      *san_registry_chapter_name  (const char *section);

G_END_DECLS
