/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define SAN_POINTS_PER_MM (72.0 / 25.4)

/* Paper and margins, in points of 1/72 inch. */
typedef struct
{
  double width;
  double height;
  double top;
  double right;
  double bottom;
  double left;
} SanPageSetup;

/* A4 upright, margins 20 mm and 30 mm on the left, where sheets are bound (as GOST 7.32 has it). */
extern const SanPageSetup san_page_setup_a4;

G_END_DECLS
