using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ArchitectureTests.Layers;

/// <summary>
/// Finds what a file refers to: every name, member, operator, conversion, attribute, documentation reference and inferred type, whether or not the source
/// spells it.
/// </summary>
internal sealed class ReferenceFinder
{
    private readonly SemanticModel _model;
    private readonly HashSet<Reference> _found = [];

    private ReferenceFinder(SemanticModel model) => _model = model;

    public static IReadOnlyCollection<Reference> Find(Compilation compilation, SyntaxTree tree)
    {
        var finder = new ReferenceFinder(compilation.GetSemanticModel(tree));
        foreach (var node in tree.GetRoot().DescendantNodes(descendIntoTrivia: true))
        {
            finder.Visit(node);
        }

        return finder._found;
    }

    private void Visit(SyntaxNode node)
    {
        AddInfo(node, _model.GetSymbolInfo(node));
        AddType(node, _model.GetTypeInfo(node).Type);
        AddType(node, _model.GetTypeInfo(node).ConvertedType);
        switch (node)
        {
            case CrefSyntax cref:
                AddInfo(node, _model.GetSymbolInfo(cref));
                break;
            case ForEachStatementSyntax loop:
                var each = _model.GetForEachStatementInfo(loop);
                AddSymbol(node, each.GetEnumeratorMethod);
                AddSymbol(node, each.MoveNextMethod);
                AddSymbol(node, each.CurrentProperty);
                AddSymbol(node, each.DisposeMethod);
                AddType(node, each.ElementType);
                break;
            case QueryClauseSyntax clause:
                var query = _model.GetQueryClauseInfo(clause);
                AddInfo(node, query.CastInfo);
                AddInfo(node, query.OperationInfo);
                break;
            case AwaitExpressionSyntax wait:
                AddSymbol(node, _model.GetAwaitExpressionInfo(wait).GetAwaiterMethod);
                break;
            case AssignmentExpressionSyntax { Left: TupleExpressionSyntax or DeclarationExpressionSyntax } assignment:
                AddSymbol(node, _model.GetDeconstructionInfo(assignment).Method);
                break;
        }

        if (node is ExpressionSyntax expression)
        {
            AddSymbol(node, _model.GetConversion(expression).MethodSymbol);
        }

        switch (_model.GetDeclaredSymbol(node))
        {
            case ILocalSymbol local:
                AddType(node, local.Type);
                break;
            case IParameterSymbol parameter:
                AddType(node, parameter.Type);
                break;
        }
    }

    private void AddInfo(SyntaxNode node, SymbolInfo info)
    {
        AddSymbol(node, info.Symbol);
        foreach (var candidate in info.CandidateSymbols)
        {
            AddSymbol(node, candidate);
        }
    }

    private void AddSymbol(SyntaxNode node, ISymbol? symbol)
    {
        switch (symbol)
        {
            case null:
                break;
            case INamespaceSymbol space:
                Add(node, space, space);
                break;
            case IAliasSymbol alias:
                AddSymbol(node, alias.Target);
                break;
            case ITypeSymbol type:
                AddType(node, type);
                break;
            case ILocalSymbol local:
                AddType(node, local.Type);
                break;
            case IParameterSymbol parameter:
                AddType(node, parameter.Type);
                break;
            case IMethodSymbol method:
                AddMember(node, method.ReducedFrom ?? method, method.ReturnType, method.TypeArguments);
                break;
            case IPropertySymbol property:
                AddMember(node, property, property.Type, []);
                break;
            case IFieldSymbol field:
                AddMember(node, field, field.Type, []);
                break;
            case IEventSymbol @event:
                AddMember(node, @event, @event.Type, []);
                break;
        }
    }

    private void AddMember(SyntaxNode node, ISymbol member, ITypeSymbol result, IEnumerable<ITypeSymbol> arguments)
    {
        AddType(node, member.ContainingType);
        AddType(node, result);
        foreach (var argument in arguments)
        {
            AddType(node, argument);
        }
    }

    private void AddType(SyntaxNode node, ITypeSymbol? type)
    {
        switch (type)
        {
            case IArrayTypeSymbol array:
                AddType(node, array.ElementType);
                break;
            case IPointerTypeSymbol pointer:
                AddType(node, pointer.PointedAtType);
                break;
            case IFunctionPointerTypeSymbol function:
                AddType(node, function.Signature.ReturnType);
                foreach (var parameter in function.Signature.Parameters)
                {
                    AddType(node, parameter.Type);
                }

                break;
            case INamedTypeSymbol named:
                Add(node, named.ContainingNamespace, named);
                AddType(node, named.ContainingType);
                foreach (var argument in named.TypeArguments)
                {
                    AddType(node, argument);
                }

                break;
        }
    }

    private void Add(SyntaxNode node, INamespaceSymbol? space, ISymbol symbol)
    {
        if (space is null || space.IsGlobalNamespace)
        {
            return;
        }

        var from = node.AncestorsAndSelf().OfType<BaseNamespaceDeclarationSyntax>().FirstOrDefault()
            ?? node.SyntaxTree.GetRoot().DescendantNodes().OfType<BaseNamespaceDeclarationSyntax>().FirstOrDefault();
        var line = node.GetLocation().GetLineSpan().StartLinePosition.Line + 1;
        _found.Add(new(node.SyntaxTree.FilePath, line, from?.Name.ToString() ?? "", space.ToDisplayString(), symbol.ToDisplayString()));
    }
}
