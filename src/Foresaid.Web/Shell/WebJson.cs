using System.Text.Json.Serialization;
using Foresaid.Web.Health;

namespace Foresaid.Web.Shell;

/// <summary>Problem details as in RFC 9457, and the code.</summary>
internal sealed record ProblemBody(string Type, string Title, int Status, string Detail, string Code);

/// <summary>The serialisers of the site's own answers.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ProblemBody))]
[JsonSerializable(typeof(HealthBody))]
internal sealed partial class WebJson : JsonSerializerContext;
