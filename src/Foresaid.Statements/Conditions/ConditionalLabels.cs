using System.Collections.Immutable;

namespace Foresaid.Statements.Conditions;

/// <summary>What a token can be for the one conditional that its stretch of text holds.</summary>
/// <remarks>Each label knows what has come before it, so that one condition is found with one consequent, in either order, and no pieces.</remarks>
internal static class ConditionalLabels
{
    public const int Before = 0;
    public const int FirstAntecedent = 1;
    public const int AfterAntecedent = 2;
    public const int LastConsequent = 3;
    public const int FirstConsequent = 4;
    public const int AfterConsequent = 5;
    public const int LastAntecedent = 6;
    public const int After = 7;

    public static ImmutableArray<string> Names { get; } = ["before", "antecedent first", "after antecedent", "consequent last", "consequent first", "after consequent", "antecedent last", "after"];

    /// <summary>Whether a label is that of a condition.</summary>
    public static bool IsAntecedent(int label) => label is FirstAntecedent or LastAntecedent;

    /// <summary>Whether a label is that of what follows.</summary>
    public static bool IsConsequent(int label) => label is FirstConsequent or LastConsequent;

    /// <summary>The label of a token.</summary>
    /// <param name="before">The label of the token before; <see cref="Before"/> at the start.</param>
    /// <param name="isAntecedent">Whether it belongs to the condition.</param>
    /// <param name="isConsequent">Whether it belongs to what follows.</param>
    public static int Next(int before, bool isAntecedent, bool isConsequent) => (before, isAntecedent, isConsequent) switch
    {
        (Before or FirstAntecedent, true, _) => FirstAntecedent,
        (FirstConsequent or AfterConsequent or LastAntecedent, true, _) => LastAntecedent,
        (Before or FirstConsequent, _, true) => FirstConsequent,
        (FirstAntecedent or AfterAntecedent or LastConsequent, _, true) => LastConsequent,
        (FirstAntecedent or AfterAntecedent, _, _) => AfterAntecedent,
        (FirstConsequent or AfterConsequent, _, _) => AfterConsequent,
        (Before, _, _) => Before,
        _ => After,
    };
}
