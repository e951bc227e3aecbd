using Foresaid.App;

namespace Foresaid.Web.Uploads;

/// <summary>Reads the pages of one file that was sent, and keeps them.</summary>
/// <param name="name">The name to keep it under.</param>
/// <param name="bytes">Its bytes.</param>
internal delegate IEnumerable<PageOutcome> PageIntake(string name, byte[] bytes);
