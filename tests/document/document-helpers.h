/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "document/san-document.h"

/* A file that has every member, as it is written */
extern const char whole[];

gboolean     load_text   (SanDocument  *document,
                          const char   *text,
                          gsize         length,
                          GError      **error);
/* The document of @whole */
SanDocument *new_whole   (void);
void         assert_text (SanDocument  *document,
                          const char   *expected);
