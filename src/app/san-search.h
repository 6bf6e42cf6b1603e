/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SanSearch:
 *
 * Finds calculations by what people call them, in any language of the program: a lecturer's
 * "standardisation" finds what a student knows as «стандартизация». Built once; the language of
 * the interface may change afterwards.
 */
typedef struct _SanSearch SanSearch;

typedef enum {
  SAN_SEARCH_NOTHING,
  SAN_SEARCH_WORDS,    /* somewhere in keywords, summary, section or id */
  SAN_SEARCH_TITLE,    /* every word in the title */
} SanSearchResult;

/* @language: the language in use, as for san_language_use(), which is in use again afterwards */
SanSearch       *san_search_new   (const char      *language) G_GNUC_WARN_UNUSED_RESULT;
void             san_search_free  (SanSearch       *search);

/* How the method at @position of the registry answers to @query. Words may be cut short, come in
 * any order and any case; an empty query finds everything. */
SanSearchResult  san_search_match (const SanSearch *search,
                                   guint            position,
                                   const char      *query);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SanSearch, san_search_free)

G_END_DECLS
