/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SanLabelsKind:
 * @SAN_LABELS_OTHER: names
 * @SAN_LABELS_MONTHS: names or Roman numbers of months
 * @SAN_LABELS_WEEKDAYS: days of the week
 * @SAN_LABELS_QUARTERS: quarters or seasons of a year
 * @SAN_LABELS_HOURS: "08:00", "8 h"
 * @SAN_LABELS_YEARS: "2011", "2011 г.", or periods "2009–2011"
 * @SAN_LABELS_INTERVALS: "10–19", "up to 20", "60 and older", at least one with both ends
 *
 * What the names of the categories of a typed table are, in English, Russian, Belarusian or Kazakh.
 */
typedef enum {
  SAN_LABELS_OTHER,
  SAN_LABELS_MONTHS,
  SAN_LABELS_WEEKDAYS,
  SAN_LABELS_QUARTERS,
  SAN_LABELS_HOURS,
  SAN_LABELS_YEARS,
  SAN_LABELS_INTERVALS,
} SanLabelsKind;

/* The kind of all @labels. */
SanLabelsKind san_labels_recognise  (const char *const *labels,
                                     gsize              n);
/* "2011", "2011 г.", "2009–2011": the (first) year, 1800 … 2100. */
gboolean      san_label_get_year    (const char        *label,
                                     int               *year);
/* Bounds of "10–19 лет", "до 20", "60 и старше"; NaN for an open end. */
gboolean      san_label_get_bounds  (const char        *label,
                                     double            *lower,
                                     double            *upper);

G_END_DECLS
