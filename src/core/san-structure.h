/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SanStructure:
 * @n: number of parts
 * @total: sum of the parts
 * @percents: (array length=n): 100 part / total
 * @angles: (array length=n): 360 part / total, degrees of the sector diagram
 *
 * Owns its arrays: `g_auto(SanStructure) structure = { 0 };`
 */
typedef struct
{
  gsize   n;
  double  total;
  double *percents;
  double *angles;
} SanStructure;

/**
 * san_structure_compute:
 * @parts: [n] the parts, ≥ 0
 * @n: number of parts, ≥ 1
 * @out_structure: (out caller-allocates): extensive values
 * @error: return location; domain `SAN_ERROR`
 *
 * Errors: those of the domain, `TOO_FEW_VALUES`, `ZERO_DENOMINATOR` (total 0) and `NOT_FINITE` on
 * `parts`; @out_structure is then untouched.
 * Source: textbook 2.4, contract `structure`. Expected values: `tests/core/test-structure.c`.
 *
 * Returns: `TRUE` on success
 */
gboolean san_structure_compute    (const double    *parts,
                                   gsize            n,
                                   SanStructure    *out_structure,
                                   GError         **error);
void     san_structure_clear      (SanStructure    *structure);

/**
 * SanVisualIndex:
 * @n: number of levels
 * @reference_level: the level taken as 100 %
 * @percents: (array length=n): 100 level / reference_level
 * @times: (array length=n): level / reference_level
 *
 * Owns its arrays.
 */
typedef struct
{
  gsize   n;
  double  reference_level;
  double *percents;
  double *times;
} SanVisualIndex;

/**
 * san_visual_index_compute:
 * @levels: [n] the levels, ≥ 0
 * @n: number of levels, ≥ 2
 * @reference: position of the level taken as 100 %, from 1
 * @out_index: (out caller-allocates): indices of visualization
 * @error: return location; domain `SAN_ERROR`
 *
 * Errors: those of the domain and `TOO_FEW_VALUES` on `levels`; `OUT_OF_RANGE` on `reference`;
 * `ZERO_DENOMINATOR` (reference level 0) and `NOT_FINITE` on `levels`; @out_index is then
 * untouched.
 * Source: textbook 2.4, contract `visual-index`. Expected values: `tests/core/test-structure.c`.
 *
 * Returns: `TRUE` on success
 */
gboolean san_visual_index_compute (const double    *levels,
                                   gsize            n,
                                   gsize            reference,
                                   SanVisualIndex  *out_index,
                                   GError         **error);
void     san_visual_index_clear   (SanVisualIndex  *index);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SanStructure, san_structure_clear)
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SanVisualIndex, san_visual_index_clear)

G_END_DECLS
