/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The data sets that come with the program are what they say. */

#include <string.h>

#include "../san-test.h"
#include "model/san-clip-table.h"
#include "model/san-map.h"

#define N_REGIONS 20

/* Regions made in 2022, and a city inside Turkistan Region: the map has none of them. */
static const char *const without_outline[] = { "Абай", "Жетысу", "Улытау", "г. Шымкент" };

/* Lines that begin with "#" tell about the data. */
static GPtrArray *
read_rows (const char  *name,
           char       **remarks)
{
  g_autofree char *path = g_build_filename (g_getenv ("SAN_TEST_SRCDIR"), "data", "datasets", name,
                                            NULL);
  g_autofree char *text = NULL;
  g_autoptr(GError) error = NULL;
  const char *table;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  table = text;
  while (*table == '#')
    table = strchr (table, '\n') + 1;
  *remarks = g_strndup (text, (gsize) (table - text));

  return san_clip_table_parse (table);
}

static const char *
cell_at (const GPtrArray *rows,
         guint            row,
         guint            column)
{
  const GPtrArray *cells = rows->pdata[row];

  g_assert_cmpuint (column, <, cells->len);
  return cells->pdata[column];
}

static void
check_regions (const GPtrArray *rows)
{
  g_autoptr(SanMap) map = san_map_new_shipped ("kazakhstan");
  guint n_found = 0;

  g_assert_cmpuint (rows->len, ==, N_REGIONS + 1);
  for (guint i = 1; i < rows->len; i++)
    {
      const char *name = cell_at (rows, i, 0);
      gboolean expected = TRUE;
      gsize region;

      for (guint k = 0; k < G_N_ELEMENTS (without_outline); k++)
        expected = expected && strcmp (name, without_outline[k]) != 0;
      if (san_map_find (map, name, &region) != expected)
        g_error ("%s", name);
      n_found += expected;
    }
  g_assert_cmpuint (n_found, ==, san_map_get_n_regions (map));
}

/* Only what was published; every other region is empty rather than invented. */
static void
test_public (void)
{
  static const char *const published[][2] = {
    { "г. Астана", "4.39" },  { "Восточно-Казахстанская", "5.41" }, { "г. Алматы", "5.58" },
    { "г. Шымкент", "5.69" }, { "Улытау", "9.17" },                 { "Костанайская", "9.49" },
    { "Актюбинская", "9.81" },
  };
  g_autofree char *remarks = NULL;
  g_autoptr(GPtrArray) rows = read_rows ("kazakhstan-infant-mortality.csv", &remarks);
  guint n_values = 0;

  check_regions (rows);
  g_assert_nonnull (strstr (remarks, "Source:"));
  for (guint i = 1; i < rows->len; i++)
    {
      const char *value = cell_at (rows, i, 1);

      if (*value == '\0')
        continue;
      n_values++;
      for (guint k = 0; k < G_N_ELEMENTS (published); k++)
        if (strcmp (published[k][0], cell_at (rows, i, 0)) == 0)
          g_assert_cmpstr (value, ==, published[k][1]);
    }
  g_assert_cmpuint (n_values, ==, G_N_ELEMENTS (published));
}

/* Nobody can take it for statistics: remark and each heading say so. */
static void
test_synthetic (void)
{
  g_autofree char *remarks = NULL;
  g_autoptr(GPtrArray) rows = read_rows ("kazakhstan-synthetic.csv", &remarks);

  check_regions (rows);
  g_assert_true (g_str_has_prefix (remarks, "# SYNTHETIC"));
  for (guint c = 0; c < 4; c++)
    g_assert_nonnull (strstr (cell_at (rows, 0, c), "synthetic"));
  for (guint i = 1; i < rows->len; i++)
    for (guint c = 1; c < 4; c++)
      g_assert_cmpfloat (g_ascii_strtod (cell_at (rows, i, c), NULL), >, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/datasets/public", test_public);
  g_test_add_func ("/datasets/synthetic", test_synthetic);

  return g_test_run ();
}
