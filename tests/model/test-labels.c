/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/san-labels.h"

#include <math.h>

#include "../san-test.h"

static const struct
{
  const char    *labels; /* parted by semicolons */
  SanLabelsKind  kind;
} kinds[] = {
  { "Январь;Февраль;Март;Апрель;Май;Июнь;Июль;Август;Сентябрь;Октябрь;Ноябрь;Декабрь",
    SAN_LABELS_MONTHS },
  { "Студзень;Люты;Сакавік;Красавік;Май;Чэрвень;Ліпень;Жнівень;Верасень;Кастрычнік;Лістапад;Снежань",
    SAN_LABELS_MONTHS },
  { "Қаңтар;Ақпан;Наурыз;Сәуір;Мамыр;Маусым;Шілде;Тамыз;Қыркүйек;Қазан;Қараша;Желтоқсан",
    SAN_LABELS_MONTHS },
  { "January;Feb.;MARCH", SAN_LABELS_MONTHS },
  { "I;II;III;IV;V;VI;VII;VIII;IX;X;XI;XII", SAN_LABELS_MONTHS },
  { "I;II;III;IV", SAN_LABELS_QUARTERS },
  { "I;II;III", SAN_LABELS_OTHER },
  { "1 квартал;2 квартал", SAN_LABELS_QUARTERS },
  { "Q1;Q2;Q3;Q4", SAN_LABELS_QUARTERS },
  { "Зима;Весна;Лето;Осень", SAN_LABELS_QUARTERS },
  { "Понедельник;Вторник;Среда;Четверг;Пятница;Суббота;Воскресенье", SAN_LABELS_WEEKDAYS },
  { "Панядзелак;Аўторак;Серада;Чацвер;Пятніца;Субота;Нядзеля", SAN_LABELS_WEEKDAYS },
  { "Дүйсенбі;Сейсенбі;Сәрсенбі;Бейсенбі;Жұма;Сенбі;Жексенбі", SAN_LABELS_WEEKDAYS },
  { "Пн;Вт;Ср;Чт;Пт;Сб;Вс", SAN_LABELS_WEEKDAYS },
  { "0:00;08:00;16:00", SAN_LABELS_HOURS },
  { "6 ч;12 ч", SAN_LABELS_HOURS },
  { "2009;2010;2011", SAN_LABELS_YEARS },
  { "2010 г.;2011 год", SAN_LABELS_YEARS },
  { "2009–2010;2010-2011 гг.", SAN_LABELS_YEARS },
  { "1500;1600", SAN_LABELS_OTHER },
  { "2010;Брест", SAN_LABELS_OTHER },
  { "0–4;5-9;10 — 14", SAN_LABELS_INTERVALS },
  { "до 20;20–29 лет;30–39 лет;40 и старше", SAN_LABELS_INTERVALS },
  { "<20;20-29;30+", SAN_LABELS_INTERVALS },
  { "up to 1;1–2;2 and more", SAN_LABELS_INTERVALS },
  { "до 20;20 и старше", SAN_LABELS_OTHER },
  { "20–10;10–20", SAN_LABELS_OTHER },
  { "Брест;Минск", SAN_LABELS_OTHER },
  { "1;2;3", SAN_LABELS_OTHER },
  { "январь", SAN_LABELS_OTHER },
  { ";", SAN_LABELS_OTHER },
};

static void
test_kinds (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_auto(GStrv) labels = g_strsplit (kinds[i].labels, ";", -1);
      const SanLabelsKind kind = san_labels_recognise ((const char *const *) labels,
                                                       g_strv_length (labels));

      if (kind != kinds[i].kind)
        g_error ("%s: %d instead of %d", kinds[i].labels, kind, kinds[i].kind);
    }
  g_assert_cmpint (san_labels_recognise (NULL, 0), ==, SAN_LABELS_OTHER);
}

static const struct
{
  const char *label;
  double      lower;
  double      upper;
} bounds[] = {
  { "10–19", 10, 19 },       { "10 - 19 лет", 10, 19 },    { "0,5–1,5", 0.5, 1.5 },
  { "до 20", NAN, 20 },      { "менее 20 лет", NAN, 20 },  { "< 20", NAN, 20 },
  { "60 и старше", 60, NAN }, { "60 лет и старше", 60, NAN }, { "80+", 80, NAN },
  { "свыше 60", 60, NAN },   { "60 and over", 60, NAN },   { "≥60", 60, NAN },
};

static void
test_bounds (void)
{
  static const char *const wrong[] = { "", "10", "10 лет", "а–б", "10–", "20–10", "10–20–30", "до", "и старше" };
  double lower, upper;

  for (guint i = 0; i < G_N_ELEMENTS (bounds); i++)
    {
      g_assert_true (san_label_get_bounds (bounds[i].label, &lower, &upper));
      san_assert_close (lower, bounds[i].lower, 1e-12);
      san_assert_close (upper, bounds[i].upper, 1e-12);
    }
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    g_assert_false (san_label_get_bounds (wrong[i], &lower, &upper));
}

static void
test_year (void)
{
  int year = 0;

  g_assert_true (san_label_get_year (" 2011 г. ", &year));
  g_assert_cmpint (year, ==, 2011);
  g_assert_true (san_label_get_year ("1998–2000", &year));
  g_assert_cmpint (year, ==, 1998);
  g_assert_false (san_label_get_year ("20111", &year));
  g_assert_false (san_label_get_year ("2011 чел.", &year));
  g_assert_false (san_label_get_year ("2011–2010", &year));
  g_assert_false (san_label_get_year ("2011,5", &year));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/labels/kinds", test_kinds);
  g_test_add_func ("/labels/bounds", test_bounds);
  g_test_add_func ("/labels/year", test_year);

  return g_test_run ();
}
