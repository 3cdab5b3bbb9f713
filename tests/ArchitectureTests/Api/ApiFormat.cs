using Microsoft.CodeAnalysis;

namespace ArchitectureTests.Api;

/// <summary>One line of text for a type, and one for a member.</summary>
internal static class ApiFormat
{
    private const SymbolDisplayMiscellaneousOptions Names =
        SymbolDisplayMiscellaneousOptions.UseSpecialTypes
        | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier
        | SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers;

    private const SymbolDisplayGenericsOptions Generics =
        SymbolDisplayGenericsOptions.IncludeTypeParameters | SymbolDisplayGenericsOptions.IncludeTypeConstraints | SymbolDisplayGenericsOptions.IncludeVariance;

    private static readonly SymbolDisplayFormat _shortType = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypes,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters,
        miscellaneousOptions: Names);

    private static readonly SymbolDisplayFormat _fullType = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        genericsOptions: Generics,
        miscellaneousOptions: Names);

    private static readonly SymbolDisplayFormat _delegate = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypes,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters,
        delegateStyle: SymbolDisplayDelegateStyle.NameAndSignature,
        parameterOptions: Parameters,
        miscellaneousOptions: Names);

    private static readonly SymbolDisplayFormat _member = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypes,
        genericsOptions: Generics,
        memberOptions: SymbolDisplayMemberOptions.IncludeAccessibility
            | SymbolDisplayMemberOptions.IncludeModifiers
            | SymbolDisplayMemberOptions.IncludeType
            | SymbolDisplayMemberOptions.IncludeRef
            | SymbolDisplayMemberOptions.IncludeParameters
            | SymbolDisplayMemberOptions.IncludeConstantValue,
        parameterOptions: Parameters,
        propertyStyle: SymbolDisplayPropertyStyle.ShowReadWriteDescriptor,
        kindOptions: SymbolDisplayKindOptions.IncludeMemberKeyword,
        miscellaneousOptions: Names);

    private static SymbolDisplayParameterOptions Parameters =>
        SymbolDisplayParameterOptions.IncludeExtensionThis
        | SymbolDisplayParameterOptions.IncludeModifiers
        | SymbolDisplayParameterOptions.IncludeType
        | SymbolDisplayParameterOptions.IncludeName
        | SymbolDisplayParameterOptions.IncludeDefaultValue;

    /// <summary>Name first, so that types sort by name: <c>House.Roof: public sealed class : IRoof</c>.</summary>
    public static string Type(INamedTypeSymbol type)
    {
        var name = type.ToDisplayString(_fullType);
        var where = name.IndexOf(" where ", StringComparison.Ordinal);
        var (bare, constraints) = where < 0 ? (name, "") : (name[..where], name[where..]);
        if (type.TypeKind == TypeKind.Delegate)
        {
            return $"{bare}: {Access(type)} delegate {type.ToDisplayString(_delegate)}{constraints}";
        }

        var bases = Bases(type).ToList();
        return $"{bare}: {Access(type)} {Kind(type)}{(bases.Count == 0 ? "" : " : " + string.Join(", ", bases))}{constraints}";
    }

    /// <summary>The declaration; in an interface without public, but with static, which tells what an implementer owes.</summary>
    public static string Member(ISymbol member)
    {
        var isInterfaces = member.ContainingType.TypeKind == TypeKind.Interface;
        var shared = isInterfaces && member.IsStatic ? $"static {(member.IsAbstract ? "abstract " : "")}" : "";
        return shared + member.ToDisplayString(_member).Replace(" const readonly ", " const ", StringComparison.Ordinal);
    }

    public static bool IsCompilerMade(ISymbol symbol) =>
        symbol.Name.Contains('<', StringComparison.Ordinal)
        || symbol.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "CompilerGeneratedAttribute");

    private static string Access(INamedTypeSymbol type) => type.DeclaredAccessibility == Accessibility.Public ? "public" : "protected";

    private static string Kind(INamedTypeSymbol type)
    {
        var record = IsRecord(type) ? "record " : "";
        return type.TypeKind switch
        {
            TypeKind.Enum => "enum",
            TypeKind.Interface => "interface",
            TypeKind.Struct => $"{(type.IsReadOnly ? "readonly " : "")}{(type.IsRefLikeType ? "ref " : "")}{record}struct",
            _ when type.IsStatic => "static class",
            _ => $"{(type.IsAbstract ? "abstract " : type.IsSealed ? "sealed " : "")}{(record.Length > 0 ? "record" : "class")}",
        };
    }

    /// <summary>Metadata do not name records; only records have an == that the compiler made.</summary>
    private static bool IsRecord(INamedTypeSymbol type) => type.IsRecord || type.GetMembers("op_Equality").Any(IsCompilerMade);

    private static IEnumerable<string> Bases(INamedTypeSymbol type)
    {
        if (type.TypeKind == TypeKind.Enum)
        {
            return type.EnumUnderlyingType!.SpecialType == SpecialType.System_Int32 ? [] : [type.EnumUnderlyingType.ToDisplayString(_shortType)];
        }

        INamedTypeSymbol[] parent = type.BaseType is { SpecialType: SpecialType.None } other ? [other] : [];
        var interfaces = type.Interfaces.Where(contract => !(IsRecord(type) && contract.Name == "IEquatable"));
        return [.. parent.Select(Short), .. interfaces.Select(Short).Order(StringComparer.Ordinal)];
    }

    private static string Short(INamedTypeSymbol type) => type.ToDisplayString(_shortType);
}
