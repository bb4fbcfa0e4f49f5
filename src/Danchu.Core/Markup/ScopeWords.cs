using Danchu.Core.Indicators;
using Danchu.Core.Organisations;

namespace Danchu.Core.Markup;

/// <summary>The Vietnamese words of scopes.</summary>
public static class ScopeWords
{
    public static string Of(Scope scope) => scope switch
    {
        { Kind: ScopeKind.Own } => "của đơn vị",
        { Kind: ScopeKind.Organisation } => $"của đơn vị {scope.Code}",
        { Kind: ScopeKind.Subtree } => "toàn bộ, kể cả đơn vị cấp dưới",
        { Level: Level.Province } => "cộng các tỉnh",
        { Level: Level.District } => "cộng cấp huyện",
        { Level: Level.Commune } => "cộng cấp xã",
        _ => "cộng các cơ quan, đơn vị",
    };

    public static string After(Scope scope) => scope.Kind == ScopeKind.Own ? "" : $" ({Of(scope)})";
}
