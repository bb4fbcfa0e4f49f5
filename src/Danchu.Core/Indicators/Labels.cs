namespace Danchu.Core.Indicators;

/// <summary>The Vietnamese words of this room's closed lists, as screens, files and messages show them. A value without a word does not build.</summary>
public static class Labels
{
    public static string Label(this Aggregation aggregation) => aggregation switch
    {
        Aggregation.Sum => "cộng số liệu của các đơn vị",
        Aggregation.None => "không cộng giữa các đơn vị",
    };
}
