/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SanPlaceKind:
 *
 * What a name says about its place: "Minsk Region" and "City of Minsk" are two, "Minsk" says nothing.
 */
typedef enum {
  SAN_PLACE_UNSAID,
  SAN_PLACE_REGION,
  SAN_PLACE_CITY,
} SanPlaceKind;

/* The part of @name that tells places apart: without "область", "region", "город" and the like, in
 * one case, "ё" as "е", without accents, quotes and punctuation. What was left out is in @kind. */
char *san_map_name_fold    (const char   *name,
                            SanPlaceKind *kind) G_GNUC_WARN_UNUSED_RESULT;
/* The same part as it is written: "Брестская область" → "Брестская", "г. Минск" → "Минск". */
char *san_map_name_shorten (const char   *name) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
