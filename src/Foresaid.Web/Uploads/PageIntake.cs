using Foresaid.App;

namespace Foresaid.Web.Uploads;

/// <summary>Reads one page that was sent, and keeps it.</summary>
/// <param name="name">The name to keep it under.</param>
/// <param name="bytes">Its bytes.</param>
internal delegate PageOutcome PageIntake(string name, ReadOnlySpan<byte> bytes);
