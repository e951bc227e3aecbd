using System.Xml.Linq;

namespace Foresaid.Pages.Exports;

/// <summary>Looks into XML by the names of its elements, whatever their namespaces are written as.</summary>
internal static class XmlReading
{
    extension(XElement element)
    {
        /// <summary>The children called <paramref name="name"/>.</summary>
        public IEnumerable<XElement> Children(string name) => element.Elements().Where(child => child.Name.LocalName == name);

        /// <summary>The first child called <paramref name="name"/>; null where there is none.</summary>
        public XElement? Child(string name) => element.Children(name).FirstOrDefault();

        /// <summary>The words of the first child called <paramref name="name"/>; null where there is none, or it is blank.</summary>
        public string? Text(string name) => element.Child(name)?.Words();

        /// <summary>The element's words without blanks around them; null where it has none.</summary>
        public string? Words() => element.Value.Trim() is { Length: > 0 } text ? text : null;
    }
}
