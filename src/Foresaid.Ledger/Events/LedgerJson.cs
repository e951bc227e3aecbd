using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;

namespace Foresaid.Ledger.Events;

/// <summary>Acts, and what they make, as JSON: how a store keeps them.</summary>
/// <remarks>Names are camelCase, enums their names in camelCase, days ISO 8601. Safe to use from several threads.</remarks>
public static class LedgerJson
{
    private static readonly JsonSerializerOptions _options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase), new DayConverter(), new MomentConverter(), new ChanceConverter() },
    };

    /// <summary><paramref name="value"/> as JSON on one line.</summary>
    public static string Write<T>(T value) => JsonSerializer.Serialize(value, _options);

    /// <summary>What <see cref="Write"/> wrote.</summary>
    /// <exception cref="JsonException">It is not such JSON.</exception>
    public static T Read<T>(string json) =>
        JsonSerializer.Deserialize<T>(json, _options) ?? throw new JsonException("There is nothing but null.");

    private sealed class DayConverter : JsonConverter<LocalDate>
    {
        public override LocalDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            LocalDatePattern.Iso.Parse(reader.GetString() ?? "") is { Success: true, Value: var day } ? day : throw new JsonException("Not a day.");

        public override void Write(Utf8JsonWriter writer, LocalDate value, JsonSerializerOptions options) =>
            writer.WriteStringValue(LocalDatePattern.Iso.Format(value));
    }

    private sealed class MomentConverter : JsonConverter<Instant>
    {
        public override Instant Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            InstantPattern.ExtendedIso.Parse(reader.GetString() ?? "") is { Success: true, Value: var moment } ? moment : throw new JsonException("Not a moment.");

        public override void Write(Utf8JsonWriter writer, Instant value, JsonSerializerOptions options) =>
            writer.WriteStringValue(InstantPattern.ExtendedIso.Format(value));
    }

    private sealed class ChanceConverter : JsonConverter<Scoring.ProbabilityRange>
    {
        public override Scoring.ProbabilityRange Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            Reviews.RangeWords.TryRead(reader.GetString() ?? "", out var range) ? range : throw new JsonException("Not a range.");

        public override void Write(Utf8JsonWriter writer, Scoring.ProbabilityRange value, JsonSerializerOptions options) =>
            writer.WriteStringValue(Reviews.RangeWords.Of(value));
    }
}
