/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/san-core.h"
#include "core/san-structure.h"

#include "tests/san-test.h"

/* Expected values: R 4.2.2 (reference cases `structure` and `visual-index`). */
#define TOLERANCE 1e-12

#define MOST_PARTS 6
#define MOST_LEVELS 5

typedef struct
{
  const char *name;
  gsize       n;
  double      parts[MOST_PARTS];
  double      total;
  double      percents[MOST_PARTS];
  double      angles[MOST_PARTS];
} StructureCase;

static const StructureCase structure_cases[] = {
  { "three", 3,
    { 20, 30, 50 }, 100,
    { 20, 30, 50 },
    { 72, 108, 180 } },
  { "causes-of-death", 6,
    { 5312, 1648, 902, 411, 377, 1126 }, 9776,
    {
      54.337152209492636, 16.857610474631752, 9.226677577741407, 4.204173486088379,
      3.856382978723404, 11.518003273322423 },
    {
      195.61374795417348, 60.687397708674304, 33.216039279869065, 15.135024549918167,
      13.882978723404255, 41.46481178396072 } },
  { "zero-part", 3,
    { 0, 12, 7 }, 19,
    { 0, 63.1578947368421, 36.8421052631579 },
    { 0, 227.3684210526316, 132.6315789473684 } },
  { "decimals", 4,
    { 1.5, 2.25, 0.75, 10.1 }, 14.6,
    { 10.273972602739727, 15.41095890410959, 5.136986301369864, 69.17808219178082 },
    { 36.986301369863014, 55.47945205479452, 18.493150684931507, 249.04109589041096 } },
  { "single", 1,
    { 42 }, 42,
    { 100 },
    { 360 } },
  { "unequal-sizes", 3,
    { 1000000000, 1, 0.001 }, 1000000001.001,
    { 99.99999989989999, 9.99999998999e-08, 9.99999998999e-11 },
    { 359.99999963964, 3.5999999963964e-07, 3.5999999963963995e-10 } },
};

static void
test_structure (gconstpointer data)
{
  const StructureCase *c = data;
  g_autoptr(GError) error = NULL;
  g_auto(SanStructure) actual = { 0 };
  double percents = 0;
  double angles = 0;

  g_assert_true (san_structure_compute (c->parts, c->n, &actual, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (actual.n, ==, c->n);
  san_assert_close (actual.total, c->total, TOLERANCE);
  for (gsize i = 0; i < c->n; i++)
    {
      san_assert_close (actual.percents[i], c->percents[i], TOLERANCE);
      san_assert_close (actual.angles[i], c->angles[i], TOLERANCE);
      percents += actual.percents[i];
      angles += actual.angles[i];
    }
  san_assert_close (percents, 100, TOLERANCE);
  san_assert_close (angles, 360, TOLERANCE);
}

typedef struct
{
  const char *name;
  gsize       n;
  gsize       reference;
  double      levels[MOST_LEVELS];
  double      reference_level;
  double      percents[MOST_LEVELS];
  double      times[MOST_LEVELS];
} VisualCase;

static const VisualCase visual_cases[] = {
  { "years", 4, 1,
    { 12.5, 13.1, 14.9, 11.2 }, 12.5,
    { 100, 104.8, 119.2, 89.6 },
    { 1, 1.048, 1.192, 0.8959999999999999 } },
  { "reference-three", 5, 3,
    { 240, 310, 290, 275, 330 }, 290,
    { 82.75862068965517, 106.89655172413794, 100, 94.82758620689656, 113.79310344827586 },
    { 0.8275862068965517, 1.0689655172413792, 1, 0.9482758620689655, 1.1379310344827587 } },
  { "zero-level", 3, 1,
    { 5, 0, 10 }, 5,
    { 100, 0, 200 },
    { 1, 0, 2 } },
  { "two", 2, 2,
    { 3, 4 }, 4,
    { 75, 100 },
    { 0.75, 1 } },
  { "equal", 3, 1,
    { 7, 7, 7 }, 7,
    { 100, 100, 100 },
    { 1, 1, 1 } },
};

static void
test_visual (gconstpointer data)
{
  const VisualCase *c = data;
  g_autoptr(GError) error = NULL;
  g_auto(SanVisualIndex) actual = { 0 };

  g_assert_true (san_visual_index_compute (c->levels, c->n, c->reference, &actual, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (actual.n, ==, c->n);
  san_assert_close (actual.reference_level, c->reference_level, TOLERANCE);
  for (gsize i = 0; i < c->n; i++)
    {
      san_assert_close (actual.percents[i], c->percents[i], TOLERANCE);
      san_assert_close (actual.times[i], c->times[i], TOLERANCE);
    }
}

typedef struct
{
  double       parts[3];
  gsize        n;
  SanErrorCode code;
} StructureRefusal;

static const StructureRefusal structure_refusals[] = {
  { { 0 }, 0, SAN_ERROR_TOO_FEW_VALUES },
  { { 0, 0, 0 }, 3, SAN_ERROR_ZERO_DENOMINATOR },
  { { 1, -1, 2 }, 3, SAN_ERROR_NEGATIVE },
  { { 1, NAN, 2 }, 3, SAN_ERROR_MISSING },
  { { 1, INFINITY, 2 }, 3, SAN_ERROR_NOT_FINITE },
  { { 1e308, 1e308, 1 }, 3, SAN_ERROR_NOT_FINITE },
};

static void
test_structure_refusals (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (structure_refusals); i++)
    {
      const StructureRefusal *c = &structure_refusals[i];
      g_autoptr(GError) error = NULL;
      g_auto(SanStructure) structure = { 0 };

      g_assert_false (san_structure_compute (c->parts, c->n, &structure, &error));
      san_assert_refused (error, c->code, "parts");
      g_assert_null (structure.percents);
    }
}

typedef struct
{
  double       levels[3];
  gsize        n;
  gsize        reference;
  SanErrorCode code;
  const char  *field;
} VisualRefusal;

static const VisualRefusal visual_refusals[] = {
  { { 5 }, 1, 1, SAN_ERROR_TOO_FEW_VALUES, "levels" },
  { { 5, -6, 7 }, 3, 1, SAN_ERROR_NEGATIVE, "levels" },
  { { 0, 6, 7 }, 3, 1, SAN_ERROR_ZERO_DENOMINATOR, "levels" },
  { { 5, 6, 7 }, 3, 0, SAN_ERROR_OUT_OF_RANGE, "reference" },
  { { 5, 6, 7 }, 3, 4, SAN_ERROR_OUT_OF_RANGE, "reference" },
  { { 1e-300, 6, 1e300 }, 3, 1, SAN_ERROR_NOT_FINITE, "levels" },
};

static void
test_visual_refusals (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (visual_refusals); i++)
    {
      const VisualRefusal *c = &visual_refusals[i];
      g_autoptr(GError) error = NULL;
      g_auto(SanVisualIndex) index = { 0 };

      g_assert_false (san_visual_index_compute (c->levels, c->n, c->reference, &index, &error));
      san_assert_refused (error, c->code, c->field);
      g_assert_null (index.percents);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  san_core_init ();

  for (gsize i = 0; i < G_N_ELEMENTS (structure_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/core/structure/", structure_cases[i].name, NULL);

      g_test_add_data_func (path, &structure_cases[i], test_structure);
    }

  for (gsize i = 0; i < G_N_ELEMENTS (visual_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/core/visual-index/", visual_cases[i].name, NULL);

      g_test_add_data_func (path, &visual_cases[i], test_visual);
    }

  g_test_add_func ("/core/structure/refusals", test_structure_refusals);
  g_test_add_func ("/core/visual-index/refusals", test_visual_refusals);

  return g_test_run ();
}
