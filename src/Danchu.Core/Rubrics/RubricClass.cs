namespace Danchu.Core.Rubrics;

/// <summary>One class (xếp loại) of a rubric: all points from its lower bound on, inclusive, up to the next class.</summary>
/// <param name="From">Inclusive lower bound in points.</param>
public sealed record RubricClass(string Name, decimal From);

/// <summary>A condition that holds a unit down whatever its points ("khống chế").</summary>
/// <param name="Cap">Best class that it leaves; null: the unit is not classified (không xếp loại).</param>
public sealed record Veto(string Key, string Text, string? Cap);

/// <summary>At most so many of the units of a round in a class: "xuất sắc không quá 20% số tốt" has Of "Tốt", without Of all classified units count.</summary>
/// <param name="Class">Class whose units are limited, together with the better ones.</param>
public sealed record Quota(string Class, decimal Percent, string? Of);
