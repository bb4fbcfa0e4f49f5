namespace Danchu.Core.Areas;

/// <summary>A province drawn: its communes as outlines on one sheet, far islands in boxes of their own.</summary>
/// <param name="Width">Of the sheet, in its own units; all numbers in it are whole.</param>
public sealed record AreaMap(Area Province, int Width, int Height, IReadOnlyList<AreaShape> Communes, IReadOnlyList<AreaBox> Boxes);

/// <summary>The outline of a commune.</summary>
/// <param name="Outline">As the d of an SVG path, in relative steps.</param>
/// <param name="X">Where its mark stands: inside, away from the borders.</param>
/// <param name="Y">The same, downward.</param>
/// <param name="Room">How wide words may be around the mark.</param>
public sealed record AreaShape(Area Area, string Outline, int X, int Y, int Room);

/// <summary>A box at the edge of the sheet with an island that lies too far away to be drawn in its place.</summary>
public sealed record AreaBox(string Name, int X, int Y, int Width, int Height);

/// <summary>Địa bàn: a province or a commune with its code (Quyết định 19/2025/QĐ-TTg).</summary>
/// <param name="Province">Code of the province.</param>
public sealed record Area(string Code, string Name, string Province);
