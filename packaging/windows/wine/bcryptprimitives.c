/* For tests only, never in the product. Windows 10 has ProcessPrng, Wine 8 has no such library, and what is written
   in Rust (pydantic_core) asks it for random numbers. They come from Wine's own generator. */
__declspec(dllimport) unsigned char __stdcall SystemFunction036(void *buffer, unsigned long size);

__declspec(dllexport) int __stdcall ProcessPrng(unsigned char *buffer, unsigned long long size)
{
    const unsigned long most = 0x40000000;
    while (size) {
        unsigned long part = size < most ? (unsigned long)size : most;
        if (!SystemFunction036(buffer, part))
            return 0;
        buffer += part;
        size -= part;
    }
    return 1;
}

int __stdcall DllMain(void *module, unsigned reason, void *reserved) { return 1; }
