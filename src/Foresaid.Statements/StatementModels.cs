namespace Foresaid.Statements;

/// <summary>The trained models that statements are read with.</summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
public sealed record StatementModels;
