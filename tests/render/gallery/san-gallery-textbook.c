/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "san-gallery-private.h"

#include <math.h>

static const char *const months[] = { "январь", "февраль", "март", "апрель", "май", "июнь", "июль",
                                      "август", "сентябрь", "октябрь", "ноябрь", "декабрь" };
static const char *const disease_classes[]
  = { "Болезни органов дыхания", "Травмы, отравления", "Болезни кожи",
      "Болезни костно-мышечной системы", "Болезни мочеполовой системы", "Инфекционные болезни",
      "Болезни глаза", "Болезни системы кровообращения", "Прочие" };
static const double disease_rates[]
  = { 43122.1, 8140.9, 4215.1, 4021.6, 3122.2, 3097.4, 2764.6, 2714.5, 10547.7 };

static SanChart *
make_bar (void)
{
  static const char *const countries[] = { "Норвегия", "США", "Япония", "Латвия", "Россия",
                                           "Украина", "Казахстан", "Китай", "Индия", "Руанда" };
  static const double values[]
    = { 0.963, 0.944, 0.943, 0.836, 0.795, 0.766, 0.761, 0.755, 0.602, 0.450 };
  SanChart *chart = gallery_series (SAN_CHART_BAR, "Индекс развития человеческого потенциала",
                                    countries, values, G_N_ELEMENTS (values));

  san_chart_set_value_axis (chart, "ИРЧП", NULL);
  san_chart_set_source (chart, "учебник, раздел 1.1.3");
  return chart;
}

static SanChart *
make_bar_grouped (void)
{
  static const char *const causes[] = { "Отравления", "Падения", "Ожоги", "Утопления",
                                        "Дорожно-транспортные происшествия" };
  static const double belarus[] = { 3.0, 1.5, 2.15, 4.7, 7.0 };
  static const double developed[] = { 0.2, 0.3, 0.2, 0.6, 5.2 };
  SanChart *chart = san_chart_new (SAN_CHART_BAR, "Смертность детей от травм по видам причин");

  san_chart_set_categories (chart, NULL, causes, G_N_ELEMENTS (belarus));
  san_chart_set_value_axis (chart, "Смертность", "на 100 000 детей");
  san_chart_add_series (chart, "Беларусь", belarus, G_N_ELEMENTS (belarus));
  san_chart_add_series (chart, "Страны с высоким уровнем дохода", developed,
                        G_N_ELEMENTS (developed));
  san_chart_set_source (chart, "учебник, раздел 3.9");
  return chart;
}

static SanChart *
make_bar_grey (void)
{
  SanChart *chart = make_bar_grouped ();

  san_chart_set_palette (chart, SAN_CHART_PALETTE_GREY);
  return chart;
}

static SanChart *
make_strip (void)
{
  SanChart *chart = gallery_series (SAN_CHART_STRIP,
                                    "Первичная заболеваемость населения Беларуси, 2010 г.",
                                    disease_classes, disease_rates, G_N_ELEMENTS (disease_rates));

  san_chart_set_value_axis (chart, "Заболеваемость", "на 100 000 населения");
  san_chart_set_source (chart, "учебник, раздел 3.4.1");
  return chart;
}

static SanChart *
make_sector (void)
{
  SanChart *chart = gallery_series (SAN_CHART_SECTOR,
                                    "Структура первичной заболеваемости, 2010 г.", disease_classes,
                                    disease_rates, G_N_ELEMENTS (disease_rates));

  san_chart_set_value_axis (chart, "Доля", "%");
  san_chart_set_source (chart, "учебник, раздел 3.4.1");
  return chart;
}

static SanChart *
make_sector_two (void)
{
  static const char *const places[] = { "Город", "Село" };
  static const double values[] = { 75.1, 24.9 };

  return gallery_series (SAN_CHART_SECTOR, "Городское и сельское население, 2011 г.", places,
                         values, 2);
}

static SanChart *
make_line (void)
{
  static const char *const years[]
    = { "2004", "2005", "2006", "2007", "2008", "2009", "2010", "2011" };
  static const double births[] = { 9.1, 9.2, 9.9, 10.7, 11.1, 11.5, 11.4, 11.5 };
  static const double deaths[] = { 14.3, 14.5, 14.2, 13.7, 14.0, NAN, 14.4, 14.3 };
  SanChart *chart = san_chart_new (SAN_CHART_LINE, "Рождаемость и смертность (учебный пример)");

  san_chart_set_categories (chart, "Год", years, G_N_ELEMENTS (years));
  san_chart_set_value_axis (chart, "На 1000 населения", "‰");
  san_chart_add_series (chart, "Рождаемость", births, G_N_ELEMENTS (births));
  san_chart_add_series (chart, "Смертность", deaths, G_N_ELEMENTS (deaths));
  return chart;
}

static SanChart *
make_line_single (void)
{
  static const char *const ranks[] = { "1", "2", "3", "4", "5", "6", "7", "8" };
  static const double values[] = { 11.0, 9.8, 8.0, 9.2, 8.2, 8.6, 7.2, 7.5 };
  SanChart *chart = gallery_series (SAN_CHART_LINE,
                                    "Расхождение клинических и патологоанатомических диагнозов",
                                    ranks, values, G_N_ELEMENTS (values));

  san_chart_set_categories (chart, "Год наблюдения", ranks, G_N_ELEMENTS (values));
  san_chart_set_value_axis (chart, "Доля расхождений", "%");
  san_chart_set_break (chart, TRUE);
  return chart;
}

static SanChart *
make_natural_increase (SanChartKind kind)
{
  static const char *const years[] = { "1950", "1964", "1985", "1994", "2002", "2011" };
  static const double values[] = { 17.5, 14.1, 6.4, -1.9, -5.9, -2.8 };
  SanChart *chart = gallery_series (kind, "Естественный прирост населения (учебный пример)", years,
                                    values, G_N_ELEMENTS (values));

  san_chart_set_categories (chart, "Год", years, G_N_ELEMENTS (years));
  san_chart_set_value_axis (chart, "Естественный прирост", "‰");
  return chart;
}

static SanChart *
make_bar_negative (void)
{
  return make_natural_increase (SAN_CHART_BAR);
}

static SanChart *
make_strip_negative (void)
{
  return make_natural_increase (SAN_CHART_STRIP);
}

static SanChart *
make_line_negative (void)
{
  return make_natural_increase (SAN_CHART_LINE);
}

static SanChart *
make_radial (void)
{
  static const double values[]
    = { 62.7, 103.9, 64.7, 128.6, 101.6, 40.7, 166.7, 78.8, 165.3, 107.9, 126.1, 55.4 };
  SanChart *chart = gallery_series (SAN_CHART_RADIAL, "Сезонность заболеваемости ангиной, город А",
                                    months, values, G_N_ELEMENTS (values));

  san_chart_set_value_axis (chart, "Показатель сезонности", "%");
  san_chart_set_reference (chart, 100, "среднегодовой уровень, 100 %");
  san_chart_set_source (chart, "учебный пример");
  return chart;
}

static SanChart *
make_service (SanChartKind kind,
              gboolean     unequal)
{
  static const double lower[] = { 1, 3, 5, 7, 9 };
  static const double upper[] = { 3, 5, 7, 9, 11 };
  static const double frequencies[] = { 5, 12, 15, 11, 7 };
  static const double wide_lower[] = { 1, 3, 7, 9 };
  static const double wide_upper[] = { 3, 7, 9, 11 };
  static const double wide_frequencies[] = { 5, 27, 11, 7 };
  SanChart *chart = san_chart_new (kind, "Распределение рабочих по стажу работы");
  const gsize n = unequal ? 4 : 5;

  san_chart_set_intervals (chart, "Стаж, лет", unequal ? wide_lower : lower,
                           unequal ? wide_upper : upper, n, TRUE, TRUE);
  san_chart_add_series (chart, NULL, unequal ? wide_frequencies : frequencies, n);
  san_chart_set_value_axis (chart, kind == SAN_CHART_CUMULATE ? "Накопленные частоты"
                                                              : "Число рабочих", "чел.");
  return chart;
}

static SanChart *
make_histogram_open (void)
{
  return make_service (SAN_CHART_HISTOGRAM, FALSE);
}

static SanChart *
make_histogram_unequal (void)
{
  return make_service (SAN_CHART_HISTOGRAM, TRUE);
}

static SanChart *
make_polygon (void)
{
  return make_service (SAN_CHART_POLYGON, FALSE);
}

static SanChart *
make_cumulate (void)
{
  return make_service (SAN_CHART_CUMULATE, FALSE);
}

static SanChart *
make_histogram_normal (void)
{
  static const double lower[] = { 150, 155, 160, 165, 170, 175, 180, 185 };
  static const double upper[] = { 155, 160, 165, 170, 175, 180, 185, 190 };
  static const double frequencies[] = { 3, 9, 24, 38, 35, 19, 8, 2 };
  SanChart *chart = san_chart_new (SAN_CHART_HISTOGRAM, "Рост студентов (учебный пример)");

  san_chart_set_intervals (chart, "Рост, см", lower, upper, 8, FALSE, FALSE);
  san_chart_add_series (chart, NULL, frequencies, 8);
  san_chart_set_value_axis (chart, "Число студентов", NULL);
  san_chart_set_normal (chart, 169.5, 7.2);
  return chart;
}

static SanChart *
make_three_years (void)
{
  static const char *const names[] = { "Астана", "Восточно-Казахстанская область", "Алматы",
                                       "Шымкент", "Область Улытау", "Костанайская область" };
  static const double first[] = { 5.1, 6.2, 6.0, 6.9, 10.2, 9.9 };
  static const double second[] = { 4.8, 5.9, 5.8, 6.1, 9.6, 9.7 };
  static const double third[] = { 4.4, 5.4, 5.6, 5.7, 9.2, 9.5 };
  SanChart *chart = san_chart_new (SAN_CHART_BAR,
                                   "Младенческая смертность по регионам (учебный пример)");

  san_chart_set_categories (chart, NULL, names, 6);
  san_chart_set_value_axis (chart, "Младенческая смертность", "‰");
  san_chart_add_series (chart, "2022", first, 6);
  san_chart_add_series (chart, "2023", second, 6);
  san_chart_add_series (chart, "2024", third, 6);
  return chart;
}

const SanGalleryEntry san_gallery_textbook[] = {
  { "bar", make_bar },
  { "bar-grouped", make_bar_grouped },
  { "bar-grey", make_bar_grey },
  { "bar-three-years", make_three_years },
  { "bar-negative", make_bar_negative },
  { "strip", make_strip },
  { "strip-negative", make_strip_negative },
  { "sector", make_sector },
  { "sector-two", make_sector_two },
  { "line", make_line },
  { "line-single", make_line_single },
  { "line-negative", make_line_negative },
  { "radial", make_radial },
  { "histogram-open", make_histogram_open },
  { "histogram-unequal", make_histogram_unequal },
  { "histogram-normal", make_histogram_normal },
  { "polygon", make_polygon },
  { "cumulate", make_cumulate },
  { NULL }
};
