/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "report/san-page-setup.h"

const SanPageSetup san_page_setup_a4 = {
  .width = 210 * SAN_POINTS_PER_MM,
  .height = 297 * SAN_POINTS_PER_MM,
  .top = 20 * SAN_POINTS_PER_MM,
  .right = 20 * SAN_POINTS_PER_MM,
  .bottom = 20 * SAN_POINTS_PER_MM,
  .left = 30 * SAN_POINTS_PER_MM,
};
