using System.Collections.Immutable;

namespace Foresaid.Statements.Attributions.Learned;

/// <summary>What a token can be for a cue.</summary>
internal static class CueLabels
{
    public const int Outside = 0;
    public const int Begin = 1;
    public const int Inside = 2;

    public static ImmutableArray<string> Names { get; } = ["outside", "begin", "inside"];
}

/// <summary>What a token can be for the arguments of one cue.</summary>
internal static class ArgumentLabels
{
    public const int Outside = 0;
    public const int Source = 1;
    public const int Content = 2;

    public static ImmutableArray<string> Names { get; } = ["outside", "source", "content"];
}
