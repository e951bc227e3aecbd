using System.Collections.Immutable;
using Foresaid.Scoring;

namespace Foresaid.Ledger.Scores;

/// <summary>How a source did, under <see cref="ScoreRules"/>. A figure is null where too few resolved statements bear it.</summary>
/// <param name="Source">The source.</param>
/// <param name="Linked">How many accepted statements are linked to a question, exactly or closely.</param>
/// <param name="Scoreable">How many of them state a certainty that can be read as a range.</param>
/// <param name="Resolved">How many of those have an outcome to be scored against: the denominator of all means.</param>
/// <param name="Brier">The mean Brier score of the best readings, and 95 per cent round it.</param>
/// <param name="BrierBest">The mean of the best scores within the stated ranges.</param>
/// <param name="BrierWorst">The mean of the worst scores within the stated ranges.</param>
/// <param name="Reader">The mean Brier score of one who takes any number of the range for as likely as another.</param>
/// <param name="Recalibrated">The mean Brier score once each number is replaced by how often this source's other statements of its bin came.</param>
/// <param name="Log">The mean logarithmic score, bounded.</param>
/// <param name="Baseline">The mean baseline score.</param>
/// <param name="TimeAveraged">The mean baseline score over the scheduled windows of the questions, a question each.</param>
/// <param name="Relative">The mean relative score on questions on which others spoke too, a question each, over the scheduled window where there are days.</param>
/// <param name="RelativeCount">On how many such questions.</param>
/// <param name="BaseRate">The mean Brier score, on the same statements, of one who always says this source's own base rate.</param>
/// <param name="Adjusted">The mean Brier score of sources on the same questions taken off: below 0 is better than they. Of a whole run only.</param>
/// <param name="Discrimination">The chance that of two statements, one that came and one that did not, the first was given more; 0.5 is none.</param>
/// <param name="Murphy">The mean Brier score taken apart, in ten bins.</param>
/// <param name="Bins">Calibration.</param>
/// <param name="Phrases">What this source's words have meant.</param>
public sealed record SourceScore(
    long Source,
    int Linked,
    int Scoreable,
    int Resolved,
    MeanScore? Brier,
    double? BrierBest,
    double? BrierWorst,
    double? Reader,
    double? Recalibrated,
    double? Log,
    double? Baseline,
    double? TimeAveraged,
    double? Relative,
    int RelativeCount,
    double? BaseRate,
    double? Adjusted,
    double? Discrimination,
    MurphyDecomposition? Murphy,
    ImmutableArray<CalibrationBin> Bins,
    ImmutableArray<PhraseMeaning> Phrases)
{
    /// <summary>The share of its linked statements that can be scored at all, from 0 to 1; null where none is linked.</summary>
    public double? ScoreableShare => Linked == 0 ? null : (double)Scoreable / Linked;
}

/// <summary>A mean, and where the true one lies in 95 of 100 cases by the normal approximation.</summary>
/// <param name="Value">The mean.</param>
/// <param name="Low">The lower end.</param>
/// <param name="High">The upper end.</param>
public sealed record MeanScore(double Value, double Low, double High);

/// <summary>What a source's certainty phrase has meant.</summary>
/// <param name="Phrase">The words, in lower case; "(bare tense)" where none were said.</param>
/// <param name="Count">How often it was said of what is resolved.</param>
/// <param name="Came">How often what it was said of came, shares added up.</param>
/// <param name="Said">The mean of the scale's best readings.</param>
public sealed record PhraseMeaning(string Phrase, int Count, double Came, double Said);

/// <summary>By what rules scores are made.</summary>
public static class ScoreRules
{
    /// <summary>The version of the rules: changes whenever a figure could come out otherwise.</summary>
    public const string Version = "2026-2";

    /// <summary>Below so many resolved statements no mean is shown. Our own setting.</summary>
    public const int LeastForMean = 10;

    /// <summary>Below so many resolved statements no calibration, decomposition or discrimination is shown. Our own setting.</summary>
    public const int LeastForCalibration = 30;

    /// <summary>Below so many times a phrase is not listed. Our own setting.</summary>
    public const int LeastForPhrase = 5;
}
