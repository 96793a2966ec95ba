/** Name of the baseline study's folder under the results. */
export const STUDY_FOLDER = "baseline-study";
