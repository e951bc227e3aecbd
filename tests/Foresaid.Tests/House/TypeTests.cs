using System.Reflection;
using System.Runtime.CompilerServices;
using Foresaid.Engine;
using Foresaid.Language;
using Foresaid.Learning;
using Foresaid.Pages;
using Foresaid.Scoring;
using Foresaid.Statements;
using Foresaid.Text;
using Xunit;

namespace Foresaid.Tests.House;

/// <summary>What every public type of a pure room is like.</summary>
public sealed class TypeTests
{
    public static TheoryData<string> Rooms =>
        [.. Assemblies().Select(assembly => assembly.GetName().Name!)];

    [Theory]
    [MemberData(nameof(Rooms))]
    public void Nobody_can_inherit_from_outside(string room) =>
        Assert.Empty(PublicTypes(room).Where(type => !type.IsSealed && !type.IsValueType && !type.IsEnum && !type.IsInterface && !IsClosedFamily(type)).Select(type => type.FullName));

    [Theory]
    [MemberData(nameof(Rooms))]
    public void Nothing_can_be_set_once_it_is_made(string room) =>
        Assert.Empty(PublicTypes(room).SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static))
            .Where(property => property.SetMethod is { IsPublic: true } setter && !IsInit(setter)).Select(property => $"{property.DeclaringType}.{property.Name}"));

    [Theory]
    [MemberData(nameof(Rooms))]
    public void Fields_are_not_public_unless_constant(string room) =>
        Assert.Empty(PublicTypes(room).Where(type => !type.IsEnum).SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static))
            .Where(field => !field.IsLiteral).Select(field => $"{field.DeclaringType}.{field.Name}"));

    private static IEnumerable<Assembly> Assemblies() =>
        new[] { typeof(TextSpan), typeof(LinearModel), typeof(EnglishAnalyzer), typeof(Statement), typeof(Page), typeof(Reader), typeof(Probability) }.Select(type => type.Assembly);

    private static IEnumerable<Type> PublicTypes(string room) =>
        Assemblies().Single(assembly => assembly.GetName().Name == room).GetExportedTypes().Where(type => !IsGenerated(type));

    // A closed family: an abstract record whose only constructors are private, or copy for its own members.
    private static bool IsClosedFamily(Type type) =>
        type.IsAbstract && type.GetConstructors(BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.Instance)
            .All(constructor => constructor.IsPrivate || constructor.GetParameters() is [{ ParameterType: var only }] && only == type);

    private static bool IsGenerated(Type type) =>
        type.GetCustomAttribute<CompilerGeneratedAttribute>() is not null || type.Name.StartsWith('<') || type.DeclaringType is { } outer && (outer.Name.StartsWith('<') || IsGenerated(outer));

    private static bool IsInit(MethodInfo setter) => setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));
}
