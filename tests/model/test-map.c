/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/san-map.h"

#include <math.h>
#include <string.h>

#include "../san-test.h"
#include "model/san-language.h"
#include "model/san-map-name.h"

#define SQUARE "[[[0,0],[2,0],[2,1],[0,1],[0,0]]]"
#define FEATURE(name, type, coordinates) \
  "{\"type\":\"Feature\",\"properties\":{" name "},\"geometry\":{\"type\":\"" type \
  "\",\"coordinates\":" coordinates "}}"
#define COLLECTION(features) "{\"type\":\"FeatureCollection\",\"features\":[" features "]}"
#define NAMED "\"name\":\"A\""

typedef struct
{
  const char *map;
  const char *typed;
  const char *found; /* English name; NULL for none */
} NameCase;

static const NameCase names[] = {
  { "belarus", "Брестская область", "Brest Region" },
  { "belarus", "брестская обл.", "Brest Region" },
  { "belarus", "Брестская", "Brest Region" },
  { "belarus", "  «Могилевская»  область ", "Mogilev Region" },
  { "belarus", "МОГИЛЁВСКАЯ ОБЛАСТЬ", "Mogilev Region" },
  { "belarus", "Віцебская вобласць", "Vitebsk Region" },
  { "belarus", "Hrodna oblast", "Grodno Region" },
  { "belarus", "Region of Gomel", "Gomel Region" },
  { "belarus", "г. Минск", "City of Minsk" },
  { "belarus", "г.Минск", "City of Minsk" },
  { "belarus", "город Минск", "City of Minsk" },
  { "belarus", "Минск (город)", "City of Minsk" },
  { "belarus", "Минск", "City of Minsk" },
  { "belarus", "Minsk", "City of Minsk" },
  { "belarus", "Minsk Region", "Minsk Region" },
  { "belarus", "Минская", "Minsk Region" },
  { "belarus", "г. Брест", NULL },
  { "belarus", "Смоленская область", NULL },
  { "belarus", "", NULL },
  { "belarus", "—", NULL },
  { "belarus", "область", NULL },
  { "kazakhstan", "Актюбинская", "Aktobe Region" },
  { "kazakhstan", "Ақтөбе облысы", "Aktobe Region" },
  { "kazakhstan", "Aqtobe", "Aktobe Region" },
  { "kazakhstan", "ВКО", "East Kazakhstan Region" },
  { "kazakhstan", "Восточно-Казахстанская обл.", "East Kazakhstan Region" },
  { "kazakhstan", "Восточно - Казахстанская область", "East Kazakhstan Region" },
  { "kazakhstan", "East-Kazakhstan", "East Kazakhstan Region" },
  { "kazakhstan", "Шығыс Қазақстан облысы", "East Kazakhstan Region" },
  { "kazakhstan", "Южно-Казахстанская область", "Turkistan Region" },
  { "kazakhstan", "Алматы қаласы", "Almaty City" },
  { "kazakhstan", "Алматы", "Almaty City" },
  { "kazakhstan", "Алматы облысы", "Almaty Region" },
  { "kazakhstan", "Алматинская область", "Almaty Region" },
  { "kazakhstan", "г. Караганда", NULL },
  { "kazakhstan", "Караганда", "Karaganda Region" },
  { "kazakhstan", "Нур-Султан", "Astana City" },
  { "kazakhstan", "Улытау", NULL },
  { "kazakhstan", "Область Абай", NULL },
  { "kazakhstan", "Жетысу", NULL },
  { "kazakhstan", "г. Шымкент", NULL },
};

static void
test_name (gconstpointer data)
{
  const NameCase *c = data;
  g_autoptr(SanMap) map = san_map_new_shipped (c->map);
  gsize region;

  if (!san_map_find (map, c->typed, &region))
    g_assert_cmpstr (NULL, ==, c->found);
  else
    g_assert_cmpstr (san_map_get_region_name (map, region), ==, c->found);
}

static void
test_shorten (void)
{
  static const char *const pairs[][2] = {
    { "Брестская область", "Брестская" }, { "г. Минск", "Минск" },
    { "City of Minsk", "Minsk" },         { "Almaty Region", "Almaty" },
    { "Батыс Қазақстан облысы", "Батыс Қазақстан" },
    { "Восточно-Казахстанская область", "Восточно-Казахстанская" },
    { "Область", "Область" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      g_autofree char *text = san_map_name_shorten (pairs[i][0]);

      g_assert_cmpstr (text, ==, pairs[i][1]);
    }
}

/* Every outline closes and lies in the country; each name in each language finds its region. */
static void
check_shipped (const char   *id,
               gsize         n_regions,
               const double  box[4])
{
  g_autoptr(SanMap) map = san_map_new_shipped (id);
  double bounds[4];

  g_assert_nonnull (map);
  g_assert_cmpstr (san_map_get_id (map), ==, id);
  g_assert_cmpuint (san_map_get_n_regions (map), ==, n_regions);
  g_assert_cmpstr (san_map_get_credit (map), ==, "Made with Natural Earth");
  san_map_get_bounds (map, bounds);
  for (guint i = 0; i < 4; i++)
    g_assert_cmpfloat_with_epsilon (bounds[i], box[i], 0.3);
  for (gsize r = 0; r < n_regions; r++)
    {
      gsize found;

      g_assert_true (san_map_find (map, san_map_get_region_name (map, r), &found));
      g_assert_cmpuint (found, ==, r);
      for (gsize i = 0; i < san_map_get_n_rings (map, r); i++)
        {
          const SanMapRing *ring = san_map_get_ring (map, r, i);

          g_assert_cmpuint (ring->n, >=, 4);
          g_assert_cmpfloat (ring->points[0], ==, ring->points[2 * ring->n - 2]);
          g_assert_cmpfloat (ring->points[1], ==, ring->points[2 * ring->n - 1]);
        }
    }
}

/* The countries' extents as encyclopaedias give them. */
static void
test_shipped (void)
{
  check_shipped ("belarus", 7, (double[]) { 23.2, 51.3, 32.8, 56.2 });
  check_shipped ("kazakhstan", 16, (double[]) { 46.5, 40.6, 87.3, 55.4 });
  g_assert_null (san_map_new_shipped ("atlantis"));
}

/* A map is read once, and its names follow the language all the same. */
static void
test_language (void)
{
  g_autoptr(SanMap) map = san_map_new_shipped ("belarus");
  g_autoptr(SanMap) again = san_map_new_shipped ("belarus");

  g_assert_true (map == again);
  g_assert_cmpstr (san_map_get_region_name (map, 0), ==, "Brest Region");
  g_assert_cmpstr (san_map_get_region_label (map, 0), ==, "Brest");
  san_language_use ("ru");
  g_assert_cmpstr (san_map_get_region_name (map, 0), ==, "Брестская область");
  g_assert_cmpstr (san_map_get_region_label (map, 0), ==, "Брестская");
  san_language_use ("en");
}

static void
test_guess (void)
{
  const char *const belarus[] = { "Брестская", "Витебская", "Республика" };
  const char *const kazakhstan[] = { "Астана", "Улытау", "Шымкент", "Алматы" };
  const char *const one[] = { "Минск", "Вена", "Рим" };
  g_autoptr(SanMap) first = san_map_guess (belarus, 3);
  g_autoptr(SanMap) second = san_map_guess (kazakhstan, 4);

  g_assert_cmpstr (san_map_get_id (first), ==, "belarus");
  g_assert_cmpstr (san_map_get_id (second), ==, "kazakhstan");
  g_assert_null (san_map_guess (one, 3));
  g_assert_null (san_map_guess (one, 1));
  g_assert_null (san_map_guess (NULL, 0));
}

static void
test_read (void)
{
  const char *text = "\xEF\xBB\xBF" COLLECTION (
    FEATURE ("\"name\":\"A\",\"NAME_RU\":\"Б область\",\"aliases\":[\"C\",5]", "MultiPolygon",
             "[[[[0,0],[2,0],[2,1],[0,1]],[[0.5,0.2],[1,0.2],[1,0.5],[0.5,0.2]]]]")
    "," FEATURE (NAMED, "Point", "[0,0]")
    "," FEATURE ("\"shapeName\":\"D\"", "Polygon", "[[[4,2,100],[5,2,7],[5,-3,0],[4,2,9]]]"));
  g_autoptr(SanMap) map = NULL;
  g_autoptr(GError) error = NULL;
  double bounds[4];
  gsize region = 9;

  map = san_map_new_from_data (text, strlen (text), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (san_map_get_n_regions (map), ==, 2);
  g_assert_cmpuint (san_map_get_n_rings (map, 0), ==, 2);
  g_assert_cmpuint (san_map_get_ring (map, 0, 0)->n, ==, 5);
  g_assert_cmpuint (san_map_get_ring (map, 0, 1)->n, ==, 4);
  g_assert_true (san_map_find (map, "б обл", &region));
  g_assert_cmpuint (region, ==, 0);
  g_assert_true (san_map_find (map, "c", &region));
  g_assert_cmpuint (region, ==, 0);
  g_assert_true (san_map_find (map, "d", &region));
  g_assert_cmpuint (region, ==, 1);
  g_assert_cmpstr (san_map_get_region_name (map, 1), ==, "D");
  g_assert_null (san_map_get_id (map));
  g_assert_null (san_map_get_credit (map));
  san_map_get_bounds (map, bounds);
  g_assert_cmpfloat (bounds[0], ==, 0);
  g_assert_cmpfloat (bounds[1], ==, -3);
  g_assert_cmpfloat (bounds[2], ==, 5);
  g_assert_cmpfloat (bounds[3], ==, 2);
}

/* Chukotka lies on both sides of the date line. */
static void
test_date_line (void)
{
  const char *text = COLLECTION (FEATURE (NAMED, "MultiPolygon",
    "[[[[170,60],[180,60],[180,65],[170,60]]],[[[-180,60],[-170,60],[-180,65],[-180,60]]]]"));
  g_autoptr(GError) error = NULL;
  g_autoptr(SanMap) map = san_map_new_from_data (text, strlen (text), &error);
  double bounds[4];

  g_assert_no_error (error);
  san_map_get_bounds (map, bounds);
  g_assert_cmpfloat (bounds[0], ==, 170);
  g_assert_cmpfloat (bounds[2], ==, 190);
}

typedef struct
{
  const char *name;
  const char *text;
  const char *field;
} RefusalCase;

static const RefusalCase refusals[] = {
  { "empty", "", NULL },
  { "no-json", "<svg/>", NULL },
  { "other-json", "{\"type\":\"Topology\"}", "features" },
  { "no-features", COLLECTION (""), "features" },
  { "points-only", COLLECTION (FEATURE (NAMED, "Point", "[0,0]")), "features" },
  { "no-object", COLLECTION ("5"), "features[0]" },
  { "no-name", COLLECTION (FEATURE ("\"id\":\"A\"", "Polygon", SQUARE)), "features[0]" },
  { "empty-name", COLLECTION (FEATURE ("\"name\":\"\"", "Polygon", SQUARE)), "features[0]" },
  { "no-coordinates", COLLECTION (FEATURE (NAMED, "Polygon", "null")), "features[0]" },
  { "no-rings", COLLECTION (FEATURE (NAMED, "MultiPolygon", "[5]")), "features[0]" },
  { "no-ring", COLLECTION (FEATURE (NAMED, "Polygon", "[{}]")), "features[0]" },
  { "short-ring", COLLECTION (FEATURE (NAMED, "Polygon", "[[[0,0],[1,1],[0,0]]]")), "features[0]" },
  { "no-number", COLLECTION (FEATURE (NAMED, "Polygon", "[[[0,0],[1,\"1\"],[1,0],[0,0]]]")),
    "features[0]" },
  { "one-number", COLLECTION (FEATURE (NAMED, "Polygon", "[[[0,0],[1],[1,0],[0,0]]]")), "features[0]" },
  { "no-position", COLLECTION (FEATURE (NAMED, "Polygon", "[[0,0,1,1]]")), "features[0]" },
  { "infinite", COLLECTION (FEATURE (NAMED, "Polygon", "[[[0,0],[1,1e999],[1,0],[0,0]]]")),
    "features[0]" },
  { "metres", COLLECTION (FEATURE (NAMED, "Polygon", SQUARE) "," FEATURE ("\"name\":\"B\"", "Polygon",
                            "[[[3e6,7e6],[4e6,7e6],[4e6,8e6],[3e6,7e6]]]")), "features[1]" },
};

static void
test_refusal (gconstpointer data)
{
  const RefusalCase *c = data;
  g_autoptr(GError) error = NULL;

  g_assert_null (san_map_new_from_data (c->text, strlen (c->text), &error));
  if (c->field != NULL)
    san_assert_refused (error, SAN_ERROR_BAD_JSON, c->field);
  else
    g_assert_error (error, SAN_ERROR, SAN_ERROR_BAD_JSON);
}

static void
test_file (void)
{
  g_autoptr(GFile) missing = g_file_new_for_path ("/nowhere/map.geojson");
  g_autofree char *shipped = g_build_filename (g_getenv ("SAN_TEST_SRCDIR"), "data", "maps",
                                               "belarus.geojson", NULL);
  g_autoptr(GFile) file = g_file_new_for_path (shipped);
  g_autoptr(GError) error = NULL;
  g_autoptr(SanMap) map = san_map_new_from_file (missing, NULL, &error);

  g_assert_null (map);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_clear_error (&error);
  map = san_map_new_from_file (file, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (san_map_get_n_regions (map), ==, 7);
}

/* What a document keeps is the same map in either language, without detail that nobody sees. */
static void
test_write (void)
{
  const char *text = COLLECTION (
    FEATURE ("\"name\":\"A \\\"1\\\"\",\"NAME_RU\":\"Б\",\"aliases\":[\"C\"]", "MultiPolygon",
             "[[[[0,0],[2,0],[2,1],[0,1]],[[0.5,0.2],[1,0.2],[1,0.5],[0.5,0.2]]],"
             "[[[5,5],[5.00000001,5],[5.00000001,5.00000001],[5,5]]]]")
    "," FEATURE ("\"name\":\"tiny\"", "Polygon",
                 "[[[9,9],[9.000001,9],[9.000001,9.000001],[9,9]]]"));
  g_autoptr(GError) error = NULL;
  g_autoptr(SanMap) map = san_map_new_from_data (text, strlen (text), &error);
  g_autofree char *written = san_map_write (map, &error);
  g_autoptr(SanMap) again = NULL;
  gsize region;

  g_assert_no_error (error);
  again = san_map_new_from_data (written, strlen (written), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (san_map_get_n_regions (again), ==, 2);
  g_assert_cmpstr (san_map_get_region_name (again, 0), ==, "A \"1\"");
  g_assert_true (san_map_find (again, "б", &region) && region == 0);
  g_assert_true (san_map_find (again, "c", &region) && region == 0);
  /* The island is left out, the region that is as small is not. */
  g_assert_cmpuint (san_map_get_n_rings (again, 0), ==, 2);
  g_assert_cmpfloat (san_map_get_ring (again, 0, 1)->points[3], ==, 0.2);
  g_assert_cmpuint (san_map_get_n_rings (again, 1), ==, 1);
}

/* @n points on the circle of @n_regions regions, each with a hole in it for a coast without end. */
static SanMap *
make_detailed (guint n_regions,
               guint n)
{
  g_autoptr(GString) text = g_string_new ("{\"features\":[");
  g_autoptr(GError) error = NULL;
  SanMap *map;

  for (guint r = 0; r < n_regions; r++)
    {
      g_string_append_printf (text, "%s{\"properties\":{\"name\":\"R%u\"},\"geometry\":"
                              "{\"type\":\"Polygon\",\"coordinates\":[[", r > 0 ? "," : "", r);
      for (guint i = 0; i < n; i++)
        {
          char x[G_ASCII_DTOSTR_BUF_SIZE], y[G_ASCII_DTOSTR_BUF_SIZE];

          g_ascii_formatd (x, sizeof x, "%.12f", 5 * (1 + sin (2 * G_PI * i / n)));
          g_ascii_formatd (y, sizeof y, "%.12f", 5 * (1 + cos (2 * G_PI * i / n)));
          g_string_append_printf (text, "%s[%s,%s]", i > 0 ? "," : "", x, y);
        }
      g_string_append (text, "]]}}");
    }
  g_string_append (text, "]}");
  map = san_map_new_from_data (text->str, text->len, &error);
  g_assert_no_error (error);
  return map;
}

static void
test_write_detailed (void)
{
  g_autoptr(SanMap) large = make_detailed (2, 50000);
  g_autoptr(SanMap) huge = make_detailed (200, 2000);
  g_autoptr(GError) error = NULL;
  g_autofree char *written = san_map_write (large, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (strlen (written), <=, SAN_MAP_MAX_KEPT);
  g_assert_null (san_map_write (huge, &error));
  san_assert_refused (error, SAN_ERROR_BAD_JSON, "features");
}

int
main (int    argc,
      char **argv)
{
  san_language_init ();
  san_language_use ("en");
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_strdup_printf ("/map/name/%s/%u", names[i].map, i);

      g_test_add_data_func (path, &names[i], test_name);
    }
  for (guint i = 0; i < G_N_ELEMENTS (refusals); i++)
    {
      g_autofree char *path = g_strconcat ("/map/refusal/", refusals[i].name, NULL);

      g_test_add_data_func (path, &refusals[i], test_refusal);
    }
  g_test_add_func ("/map/shorten", test_shorten);
  g_test_add_func ("/map/shipped", test_shipped);
  g_test_add_func ("/map/language", test_language);
  g_test_add_func ("/map/guess", test_guess);
  g_test_add_func ("/map/read", test_read);
  g_test_add_func ("/map/date-line", test_date_line);
  g_test_add_func ("/map/file", test_file);
  g_test_add_func ("/map/write", test_write);
  g_test_add_func ("/map/write-detailed", test_write_detailed);

  return g_test_run ();
}
