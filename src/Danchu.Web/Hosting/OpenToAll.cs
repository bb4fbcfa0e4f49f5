namespace Danchu.Web.Hosting;

/// <summary>
/// Marks what is the same for everybody: who asks is not looked up, no cookie is set. Only pages below Pages/CongKhai bear it, which may be kept anywhere as
/// long as they are asked for again each time, and the two addresses for machines that watch this one.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class OpenToAllAttribute : Attribute;
