/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"
#include "model/san-chart.h"

#include <glib/gi18n.h>

static const struct
{
  const char *id;
  const char *name;
} kinds[SAN_CHART_N_KINDS] = {
  [SAN_CHART_BAR] = { "bar", N_("Bar chart") },
  [SAN_CHART_STRIP] = { "strip", N_("Strip chart") },
  [SAN_CHART_STACKED] = { "stacked", N_("In-bar chart") },
  [SAN_CHART_STACKED_SHARE] = { "stacked-share", N_("In-bar chart, 100 %") },
  [SAN_CHART_SECTOR] = { "sector", N_("Sector diagram") },
  [SAN_CHART_LINE] = { "line", N_("Line diagram") },
  [SAN_CHART_RADIAL] = { "radial", N_("Radial diagram") },
  [SAN_CHART_HISTOGRAM] = { "histogram", N_("Histogram") },
  [SAN_CHART_POLYGON] = { "polygon", N_("Frequency polygon") },
  [SAN_CHART_CUMULATE] = { "cumulate", N_("Cumulate") },
  [SAN_CHART_PYRAMID] = { "pyramid", N_("Pyramid") },
  [SAN_CHART_RELATION] = { "relation", N_("Relation diagram") },
  [SAN_CHART_DOT] = { "dot", N_("Dot diagram") },
  [SAN_CHART_FIGURE] = { "figure", N_("Figure diagram") },
  [SAN_CHART_CARTOGRAM] = { "cartogram", N_("Cartogram") },
  [SAN_CHART_CARTODIAGRAM] = { "cartodiagram", N_("Cartodiagram") },
  [SAN_CHART_BOX] = { "box", N_("Box plot") },
};

const char *
san_chart_kind_get_id (SanChartKind kind)
{
  g_return_val_if_fail (kind < SAN_CHART_N_KINDS, NULL);

  return kinds[kind].id;
}

const char *
san_chart_kind_get_name (SanChartKind kind)
{
  g_return_val_if_fail (kind < SAN_CHART_N_KINDS, NULL);

  return _(kinds[kind].name);
}

gboolean
san_chart_kind_from_id (const char   *id,
                        SanChartKind *kind)
{
  for (guint i = 0; i < SAN_CHART_N_KINDS; i++)
    if (g_strcmp0 (kinds[i].id, id) == 0)
      {
        *kind = (SanChartKind) i;
        return TRUE;
      }

  return FALSE;
}
