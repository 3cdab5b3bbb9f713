using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace CallCenterMetrics.Aggregation.Kernel;

/// <summary>Elements that begin on a cache line: a vector of 64 bytes that straddles two lines is read and written at half the speed. Not cleared.</summary>
internal sealed class AlignedArray<T>
    where T : unmanaged
{
    private const int Line = 64;
    private readonly T[] _elements;
    private readonly nint _skipped;

    public AlignedArray(int length)
    {
        Length = length;
        _elements = GC.AllocateUninitializedArray<T>(length + Line / Math.Min(Line, Unsafe.SizeOf<T>()), pinned: true);
        _skipped = (nint)(-Marshal.UnsafeAddrOfPinnedArrayElement(_elements, 0) & (Line - 1));
    }

    public int Length { get; }

    public ref T First => ref Unsafe.AddByteOffset(ref MemoryMarshal.GetArrayDataReference(_elements), _skipped);

    public Span<T> Span => MemoryMarshal.CreateSpan(ref First, Length);

    public ref T this[int index] => ref Span[index];
}
