/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Kinds drawn on maps. */

#include <math.h>

#include "san-gallery-private.h"

#define KAZAKHSTAN_2024 "Бюро национальной статистики Республики Казахстан (по сообщениям печати)"
#define SYNTHETIC "условные (синтетические) данные, не статистика"

static const char *const belarus_names[] = {
  "Брестская область", "Витебская область", "Гомельская область", "Гродненская область",
  "г. Минск",          "Минская область",   "Могилевская область",
};

static const char *const kazakhstan_names[] = {
  "Абай",           "Акмолинская",   "Актюбинская",          "Алматинская",   "Атырауская",
  "Западно-Казахстанская", "Жамбылская", "Жетысу",           "Карагандинская", "Костанайская",
  "Кызылординская", "Мангистауская", "Павлодарская",         "Северо-Казахстанская",
  "Туркестанская",  "Улытау",        "Восточно-Казахстанская", "г. Астана",   "г. Алматы",
  "г. Шымкент",
};

static const double kazakhstan_2022[] = { 8.6, 8.9, 9.7, 7.2, 8.1, 7.9, 9.1, 7.8, 8.3, 9.9,
                                          10.2, 9.4, 7.5, 8.7, 9.0, 9.6, 6.9, 5.8, 6.4, 7.6 };
static const double kazakhstan_2023[] = { 8.1, 8.5, 9.2, 6.9, 7.8, 7.4, 8.7, 7.3, 7.9, 9.3,
                                          9.8, 9.0, 7.0, 8.2, 8.4, 9.1, 6.4, 5.3, 6.0, 7.1 };
static const double kazakhstan_2024[] = { 7.6, 7.9, 8.8, 6.5, 7.1, 7.0, 8.3, 7.2, 7.4, 8.9,
                                          9.4, 8.2, 6.6, 8.0, 7.7, 8.5, 6.1, 4.9, 5.6, 6.7 };

static SanChart *
make_map (SanChartKind       kind,
          const char        *title,
          const char        *id,
          const char *const *names,
          gsize              n)
{
  g_autoptr(SanMap) map = san_map_new_shipped (id);
  SanChart *chart = san_chart_new (kind, title);

  san_chart_set_categories (chart, "Область", names, n);
  san_chart_set_map (chart, map);
  return chart;
}

/* The long names of a map's regions, under bars. */
static SanChart *
make_regions (void)
{
  const gsize n = G_N_ELEMENTS (kazakhstan_names);
  SanChart *chart = gallery_series (SAN_CHART_BAR, "Младенческая смертность по регионам",
                                    kazakhstan_names, kazakhstan_2024, n);

  san_chart_set_value_axis (chart, "Младенческая смертность", "‰");
  san_chart_set_source (chart, SYNTHETIC);
  return chart;
}

static SanChart *
make_belarus (SanChartKind kind,
              const char  *title)
{
  static const double values[] = { 12.4, 13.9, 13.1, 13.6, 9.2, 14.8, 13.7 };
  SanChart *chart = make_map (kind, title, "belarus", belarus_names, 7);

  san_chart_set_value_axis (chart, "Общая смертность", "‰");
  san_chart_add_series (chart, NULL, values, 7);
  san_chart_set_source (chart, SYNTHETIC);
  return chart;
}

static SanChart *
make_cartogram (void)
{
  return make_belarus (SAN_CHART_CARTOGRAM,
                       "Общая смертность населения по областям Республики Беларусь (условные данные)");
}

static SanChart *
make_cartogram_kazakhstan (void)
{
  double values[20];
  SanChart *chart = make_map (SAN_CHART_CARTOGRAM,
                              "Младенческая смертность по регионам Казахстана, 2024 г.",
                              "kazakhstan", kazakhstan_names, 20);

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    values[i] = NAN;
  values[2] = 9.81;
  values[9] = 9.49;
  values[15] = 9.17;
  values[16] = 5.41;
  values[17] = 4.39;
  values[18] = 5.58;
  values[19] = 5.69;
  san_chart_set_value_axis (chart, "Младенческая смертность", "‰");
  san_chart_add_series (chart, NULL, values, 20);
  san_chart_set_source (chart, KAZAKHSTAN_2024);
  return chart;
}

static SanChart *
make_synthetic (SanClassRule rule)
{
  SanChart *chart = make_map (SAN_CHART_CARTOGRAM,
                              "Младенческая смертность по регионам Казахстана (условные данные)",
                              "kazakhstan", kazakhstan_names, 20);

  san_chart_set_value_axis (chart, "Младенческая смертность", "‰");
  san_chart_add_series (chart, NULL, kazakhstan_2024, 20);
  san_chart_set_classes (chart, rule, 0);
  san_chart_set_source (chart, SYNTHETIC);
  return chart;
}

static SanChart *
make_cartogram_synthetic (void)
{
  return make_synthetic (SAN_CLASS_EQUAL_STEPS);
}

static SanChart *
make_cartogram_natural (void)
{
  return make_synthetic (SAN_CLASS_NATURAL);
}

static SanChart *
make_cartodiagram (void)
{
  static const double beds[] = { 11800, 11250, 13120, 9870, 17640, 10400, 9930 };
  SanChart *chart = make_map (SAN_CHART_CARTODIAGRAM,
                              "Больничные койки по областям Республики Беларусь (условные данные)",
                              "belarus", belarus_names, 7);

  san_chart_set_value_axis (chart, "Число коек", NULL);
  san_chart_add_series (chart, NULL, beds, 7);
  san_chart_set_source (chart, SYNTHETIC);
  return chart;
}

static SanChart *
make_cartodiagram_columns (void)
{
  SanChart *chart = make_map (SAN_CHART_CARTODIAGRAM,
                              "Младенческая смертность по регионам Казахстана (условные данные)",
                              "kazakhstan", kazakhstan_names, 20);

  san_chart_set_value_axis (chart, "Младенческая смертность", "‰");
  san_chart_add_series (chart, "2022 г.", kazakhstan_2022, 20);
  san_chart_add_series (chart, "2023 г.", kazakhstan_2023, 20);
  san_chart_add_series (chart, "2024 г.", kazakhstan_2024, 20);
  san_chart_set_diagram (chart, SAN_CHART_DIAGRAM_COLUMNS);
  san_chart_set_source (chart, SYNTHETIC);
  return chart;
}

static SanChart *
make_cartodiagram_sectors (void)
{
  static const double town[] = { 960, 910, 1090, 770, 1870, 830, 850 };
  static const double village[] = { 430, 310, 340, 290, 0, 590, 230 };
  SanChart *chart = make_map (SAN_CHART_CARTODIAGRAM,
                              "Население областей Республики Беларусь (условные данные)",
                              "belarus", belarus_names, 7);

  san_chart_set_value_axis (chart, "Население", "тыс. чел.");
  san_chart_add_series (chart, "город", town, 7);
  san_chart_add_series (chart, "село", village, 7);
  san_chart_set_diagram (chart, SAN_CHART_DIAGRAM_SECTORS);
  san_chart_set_source (chart, SYNTHETIC);
  return chart;
}

const SanGalleryEntry san_gallery_maps[] = {
  { "regions-bar", make_regions },
  { "cartogram-belarus", make_cartogram },
  { "cartogram-kazakhstan", make_cartogram_kazakhstan },
  { "cartogram-synthetic", make_cartogram_synthetic },
  { "cartogram-natural", make_cartogram_natural },
  { "cartodiagram-circles", make_cartodiagram },
  { "cartodiagram-columns", make_cartodiagram_columns },
  { "cartodiagram-sectors", make_cartodiagram_sectors },
  { NULL },
};
