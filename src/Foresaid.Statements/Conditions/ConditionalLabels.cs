using System.Collections.Immutable;

namespace Foresaid.Statements.Conditions;

/// <summary>What a token can be for the conditional that its stretch of text holds.</summary>
internal static class ConditionalLabels
{
    public const int Outside = 0;
    public const int Antecedent = 1;
    public const int Consequent = 2;

    public static ImmutableArray<string> Names { get; } = ["outside", "antecedent", "consequent"];
}
