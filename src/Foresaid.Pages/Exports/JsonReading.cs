using System.Text.Json;

namespace Foresaid.Pages.Exports;

/// <summary>Looks into JSON that may be of another shape than expected.</summary>
internal static class JsonReading
{
    extension(JsonElement element)
    {
        /// <summary>The part called <paramref name="name"/>; null where there is none, or it is null.</summary>
        public JsonElement? Part(string name) =>
            element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var part) && part.ValueKind != JsonValueKind.Null ? part : null;

        /// <summary>The text called <paramref name="name"/>; null where there is none, or it is blank.</summary>
        public string? Text(string name) => element.Part(name) switch
        {
            { ValueKind: JsonValueKind.String } text when text.GetString() is { } words && !string.IsNullOrWhiteSpace(words) => words,
            { ValueKind: JsonValueKind.Number } number => number.GetRawText(),
            _ => null,
        };

        /// <summary>The items of the list called <paramref name="name"/>; none where there is no list.</summary>
        public IEnumerable<JsonElement> Items(string name) => element.Part(name) is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray() : [];

        /// <summary>The whole number called <paramref name="name"/>; null where there is none.</summary>
        public int? Number(string name) => element.Part(name) is { ValueKind: JsonValueKind.Number } number && number.TryGetInt32(out var value) ? value : null;

        /// <summary>The seconds since 1970 called <paramref name="name"/> as a time; null where there are none.</summary>
        public StatedDate? Seconds(string name) => element.Part(name) is { ValueKind: JsonValueKind.Number } number && number.TryGetDouble(out var seconds) ? Dates.Epoch.OfSeconds(seconds) : null;

        /// <summary>Whether what is called <paramref name="name"/> is true, or stands for something.</summary>
        public bool Holds(string name) => element.Part(name) is { ValueKind: not JsonValueKind.False };
    }
}
