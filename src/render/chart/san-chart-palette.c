/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "render/chart/san-chart-palette.h"

#include <math.h>

#define N_STOPS 5

/* After Okabe and Ito, with the lightness alternating so that neighbours differ in grey too. */
static const guint32 standard[2][SAN_PALETTE_SIZE] = {
  { 0x1B5E9B, 0xF0A202, 0x0E8F6E, 0x8CCBF0, 0xC8501E, 0xF2E275, 0x7A3E78, 0xDDA0C4, 0x7D8287,
    0x33383D, 0x8A5A2B, 0xC3D69B },
  { 0x5BA3E0, 0xF7CB66, 0x2FA583, 0xC4E4F9, 0xE8713C, 0xF7EFB0, 0xA374AC, 0xF0CFE2, 0x8F959B,
    0xF2F3F4, 0xB07A45, 0xD6E3B5 },
};

/* CIE lightness falls in about equal steps. On a dark ground the end stays lighter than it. */
static const guint32 stops[SAN_CHART_N_PALETTES][2][N_STOPS] = {
  [SAN_CHART_PALETTE_STANDARD] = {
    { 0xE3EEF8, 0xACCFE8, 0x67A5D3, 0x2F72B0, 0x0F3B73 },
    { 0xF0F6FC, 0xB9D8F0, 0x7BB2DE, 0x458AC2, 0x235E97 },
  },
  [SAN_CHART_PALETTE_BLUE] = {
    { 0xE3EEF8, 0xACCFE8, 0x67A5D3, 0x2F72B0, 0x0F3B73 },
    { 0xF0F6FC, 0xB9D8F0, 0x7BB2DE, 0x458AC2, 0x235E97 },
  },
  [SAN_CHART_PALETTE_GREEN] = {
    { 0xE2F2E5, 0xACD9B6, 0x66B17F, 0x2C8052, 0x0B4A2B },
    { 0xF0FAF2, 0xBCE3C6, 0x7FC096, 0x4A976B, 0x276C48 },
  },
  [SAN_CHART_PALETTE_RED] = {
    { 0xFAE8DF, 0xF2C3A9, 0xDD8D68, 0xB05632, 0x6B2A14 },
    { 0xFDF3EE, 0xF5D0BB, 0xE2A07F, 0xC27350, 0x91492C },
  },
  [SAN_CHART_PALETTE_GREY] = {
    { 0xEDEDED, 0xC9C9C9, 0x9B9B9B, 0x686868, 0x343434 },
    { 0xF4F4F4, 0xD0D0D0, 0xA9A9A9, 0x838383, 0x5C5C5C },
  },
};

/* Where on its ramp a palette of one hue takes its series: far from each neighbour, and never so
 * light that white paper swallows them. */
static const guint8 places[SAN_PALETTE_SIZE] = { 48, 20, 60, 34, 10, 42, 26, 54, 14, 38, 6, 30 };

static guint32
channel (guint32 from,
         guint32 to,
         guint   shift,
         double  part)
{
  const double a = (from >> shift) & 0xFF;
  const double b = (to >> shift) & 0xFF;

  return (guint32) lround (a + (b - a) * part) << shift;
}

guint32
san_palette_ramp (SanChartPalette palette,
                  gboolean        dark,
                  guint           place)
{
  const guint32 *ramp = stops[palette][dark];
  const double along = (double) MIN (place, SAN_RAMP_END) / SAN_RAMP_END * (N_STOPS - 1);
  const guint stop = MIN ((guint) along, N_STOPS - 2);
  guint32 color = 0;

  for (guint shift = 0; shift <= 16; shift += 8)
    color |= channel (ramp[stop], ramp[stop + 1], shift, along - stop);

  return color;
}

guint32
san_palette_series (SanChartPalette palette,
                    gboolean        dark,
                    guint           number)
{
  const guint n = number % SAN_PALETTE_SIZE;

  return palette == SAN_CHART_PALETTE_STANDARD ? standard[dark][n]
                                               : san_palette_ramp (palette, dark, places[n]);
}
