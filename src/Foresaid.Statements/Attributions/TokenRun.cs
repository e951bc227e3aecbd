namespace Foresaid.Statements.Attributions;

/// <summary>Tokens that follow one another.</summary>
/// <param name="First">The first.</param>
/// <param name="Last">The last.</param>
internal readonly record struct TokenRun(int First, int Last);
